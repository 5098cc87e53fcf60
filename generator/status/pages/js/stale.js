// A page that nobody has built for too long says so, with its true age.
import { settings } from "./settings.js";
import { now } from "./clock.js";
import { ago } from "./times.js";

const note = document.createElement("p");
note.className = "note note--warning note--stale";
note.setAttribute("role", "status");

const built = () => Date.parse(document.documentElement.dataset.built);
export const isStale = () => now() - built() >= settings.stale * 1000;

export function tellStale() {
  if (!isStale()) return note.remove();
  const text = settings.old.replace("%(ago)s", ago(built()));
  if (note.textContent !== text) note.textContent = text;
  if (!note.isConnected) document.querySelector("main").before(note);
}
