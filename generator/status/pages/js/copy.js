// Buttons that copy an address; they appear where a browser can do it.
import { settings } from "./settings.js";

export function wireCopying(within) {
  if (!navigator.clipboard) return;
  for (const button of within.querySelectorAll("[data-copy]")) {
    const words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = settings.copied;
      setTimeout(() => (button.textContent = words), 2000);
    });
  }
}
