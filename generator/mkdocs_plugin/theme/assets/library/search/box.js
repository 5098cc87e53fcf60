// A box that suggests while one types: a combobox whose list pops up below it.
import { el, marked } from "./draw.js";
import { open } from "./engine.js";

const MOST = 6;
const PAUSE = 120;
let boxes = 0;

/** Bring a form with one box to life. */
export function startBox(form) {
  new Box(form).start();
}

class Box {
  constructor(form) {
    const id = `library-hits-${(boxes += 1)}`;
    this.form = form;
    this.input = form.querySelector("input");
    this.list = el("ul", { class: "sb-hits", role: "listbox", id, hidden: true,
      "aria-label": "Suggestions" });
    this.active = -1;
    this.turn = 0;
    form.append(this.list);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
    })) this.input.setAttribute(name, value);
  }

  start() {
    this.input.addEventListener("focus", () => open().catch(() => {}), { once: true });
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), PAUSE);
    });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(this.all());
    });
    this.form.addEventListener("focusout", (event) => {
      if (!this.form.contains(event.relatedTarget)) this.close();
    });
  }

  async search() {
    const turn = (this.turn += 1);
    const words = this.input.value.trim();
    if (!words) return this.close();
    const engine = await open();
    const { hits } = await engine.find(words);
    const told = await Promise.all(hits.slice(0, MOST).map((hit) => hit.load()));
    if (turn !== this.turn || document.activeElement !== this.input) return;
    this.show(told.map((each, place) => [each, engine.day(hits[place].row)]), hits.length);
  }

  show(told, number) {
    const options = told.map(([each, day]) => this.option(each.url, [
      el("span", { class: "sb-hit__title" }, each.title),
      el("span", { class: "sb-hit__day" }, day),
      el("span", { class: "sb-hit__text" }, ...marked(each.excerpt)),
    ]));
    const said = number ? `All ${number.toLocaleString("en")} found, with filters` : "Nothing found";
    options.push(this.option(this.all(), [el("span", { class: "sb-hit__all" }, said)]));
    this.list.replaceChildren(...options);
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark(-1);
  }

  /** The page with all that is found. */
  all() {
    const page = new URL(this.form.action);
    page.searchParams.set("q", this.input.value.trim());
    return page.href;
  }

  option(url, children) {
    const option = el("li", { role: "option", class: "sb-hit", "aria-selected": "false" }, ...children);
    option.dataset.url = url;
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => this.go(url));
    return option;
  }

  mark(place) {
    const options = [...this.list.children];
    this.active = place;
    for (const [number, option] of options.entries()) {
      option.id = `${this.list.id}-${number}`;
      option.setAttribute("aria-selected", String(number === place));
    }
    if (options[place]) {
      this.input.setAttribute("aria-activedescendant", options[place].id);
      options[place].scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    const many = this.list.children.length;
    if (event.key === "Escape") {
      if (!this.list.hidden) {
        event.preventDefault();
        this.close();
      }
    } else if (this.list.hidden) return;
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.mark(((this.active + 1 + step + many + 1) % (many + 1)) - 1);
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.go(this.list.children[this.active].dataset.url);
    }
  }

  /** Follow as a link would, so that instant navigation takes part. */
  go(url) {
    this.close();
    const link = el("a", { href: url, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
  }

  close() {
    this.turn += 1;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.mark(-1);
  }
}
