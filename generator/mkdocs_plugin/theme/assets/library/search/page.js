// The page of the search: its state is its address, so that every search can be shared.
import { el, marked } from "./draw.js";
import { open } from "./engine.js";

const FIRST = 5;
const MORE = 20;
const FEW = 6;
const PAUSE = 60;
const WIDE = "(min-width: 45em)";

/** Bring the search page to life. */
export function startPage(page) {
  new SearchPage(page).start();
}

class SearchPage {
  constructor(page) {
    const at = (name) => page.querySelector(`[data-library-${name}]`);
    Object.assign(this, {
      page, input: page.querySelector("input"), form: page.querySelector("form"), live: at("live"),
      plain: at("plain"), facets: at("facets"), count: at("count"), order: at("order"),
      chosen: at("chosen"), list: at("list"), more: at("more"), unfolded: new Set(), turn: 0,
      filters: at("filters"), number: at("number"), done: at("done"),
    });
  }

  start() {
    this.read();
    this.page.querySelector("[data-library-mute]")?.remove();
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.search();
    });
    this.input.addEventListener("focus", () => open().catch(() => {}), { once: true });
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), PAUSE);
    });
    this.order.addEventListener("change", () => this.show());
    this.more.addEventListener("click", () => this.showMore(MORE, true));
    this.page.addEventListener("keydown", (event) => this.key(event));
    this.done.addEventListener("click", () => this.fold());
    const wide = matchMedia(WIDE);
    const fit = () => (this.filters.open = wide.matches);
    wide.addEventListener("change", fit);
    fit();
    if (this.asked()) this.search();
    else this.input.focus();
  }

  /** Take the state from the address. */
  read() {
    const told = new URLSearchParams(location.search);
    this.input.value = told.get("q") ?? "";
    this.order.value = told.get("sort") ?? "";
    this.wanted = new Map();
    for (const [name, value] of told) {
      if (name === "q" || name === "sort" || name === "h") continue;
      this.wanted.set(name, (this.wanted.get(name) ?? new Set()).add(value));
    }
  }

  /** Put the state into the address. */
  write() {
    const told = new URLSearchParams();
    if (this.input.value.trim()) told.set("q", this.input.value.trim());
    for (const [name, values] of this.wanted) for (const value of values) told.append(name, value);
    if (this.order.value) told.set("sort", this.order.value);
    const query = told.toString();
    const address = query ? `?${query}` : location.pathname;
    if (address !== (location.search || location.pathname)) {
      history.replaceState(history.state, "", address);
    }
  }

  asked() {
    return this.input.value.trim() !== "" || [...this.wanted.values()].some((set) => set.size);
  }

  async search() {
    const turn = (this.turn += 1);
    try {
      this.engine = await open();
      const current = () => turn === this.turn && this.page.isConnected;
      const early = (found) => current() && found.hits.length && this.take(found);
      const found = await this.engine.find(this.input.value, early);
      if (current()) this.take(found);
    } catch (trouble) {
      this.live.hidden = false;
      this.count.textContent = "The search could not be loaded. The lists below lead everywhere.";
      console.error(trouble);
    }
  }

  /** Show what was found; what stands there already stays as it stands. */
  take(found) {
    const same = this.found && this.shown && found.hits.length > this.found.hits.length
      && this.found.hits.every((hit, place) => hit.row === found.hits[place].row);
    this.found = found;
    if (same && !this.order.value && this.query === this.input.value) this.grow();
    else this.show();
  }

  /** More of the same was found: counts change, and the list goes on below. */
  grow() {
    this.hits = this.engine.sorted(this.found.hits, this.wanted, "");
    this.drawFacets();
    this.say();
    this.more.hidden = this.shown >= this.hits.length;
    if (this.shown < FIRST) this.showMore(FIRST - this.shown, false);
  }

  show() {
    if (!this.found) return;
    this.query = this.input.value;
    this.write();
    const asked = this.asked();
    this.live.hidden = false;
    this.plain.hidden = asked;
    this.hits = this.engine.sorted(this.found.hits, this.wanted, this.order.value);
    this.drawFacets();
    this.drawChosen();
    this.list.replaceChildren();
    this.shown = 0;
    this.drawn = (this.drawn ?? 0) + 1;
    this.say();
    return this.showMore(FIRST, false);
  }

  /** Close the filters of a narrow screen, and go on where they were opened. */
  fold() {
    this.filters.open = false;
    const summary = this.filters.querySelector("summary");
    summary.focus();
    summary.scrollIntoView({ block: "nearest" });
  }

  say() {
    const chosen = [...this.wanted.values()].reduce((sum, set) => sum + set.size, 0);
    this.number.textContent = chosen ? `${chosen} chosen` : "";
    this.done.textContent = `Show ${this.hits.length.toLocaleString("en")}`;
    const number = this.hits.length.toLocaleString("en");
    const many = this.hits.length === 1 ? "1 found" : `${number} found`;
    const also = this.found.also.length ? `, also with ${this.found.also.join(", ")}` : "";
    const loose = this.hits.length ? "None has all these words; these come closest" : "";
    this.count.textContent = this.found.loose
      ? loose || "Nothing found. Fewer or other words may help."
      : this.hits.length ? many + also : "Nothing found with these filters.";
  }

  async showMore(number, focus) {
    const drawn = this.drawn;
    const next = this.hits.slice(this.shown, this.shown + number);
    this.shown += next.length;
    this.more.hidden = this.shown >= this.hits.length;
    const items = next.map((hit) => el("li", { class: "sb-card" }));
    this.list.append(...items);
    await Promise.all(next.map(async (hit, place) => {
      const told = await hit.load();
      if (drawn === this.drawn) this.drawHit(items[place], hit, told);
    }));
    if (focus && drawn === this.drawn) items[0]?.querySelector("a")?.focus();
  }

  drawHit(item, hit, told) {
    const facet = (name) => this.engine.facets.find((each) => each.name === name);
    const words = (name) => {
      const values = facet(name) ? this.engine.values(facet(name), hit.row) : [];
      return values.map((value) => facet(name).values[value]);
    };
    const severity = words("severity")[0];
    const shape = severity && [...this.page.querySelectorAll("template")].find(
      (each) => each.dataset.librarySeverity === severity[0],
    );
    const marks = el("p", { class: "sb-card__marks" });
    if (shape) marks.append(shape.content.cloneNode(true));
    const what = words("what")[0]?.[0] === "incident" ? "Public incident" : words("kind")[0]?.[1];
    for (const text of [what, words("status").map((each) => each[1]).join()]) {
      if (text && text !== "Final" && text !== "Incident") marks.append(el("span", {}, text));
    }
    marks.append(el("span", { class: "sb-card__day" }, this.engine.day(hit.row)));
    const where = [...words("team"), ...words("service")].flatMap(
      (each) => [el("span", {}, each[1]), " "],
    );
    const link = el("a", { href: told.url }, told.title);
    const excerpt = told.excerpt && el("p", { class: "sb-card__summary" }, ...marked(told.excerpt), "…");
    item.replaceChildren(
      marks,
      el("h2", { class: "sb-card__title" }, link),
      el("p", { class: "sb-card__facts" }, ...where,
        told.section ? el("span", {}, `in “${told.section}”`) : ""),
      ...(excerpt ? [excerpt] : []),
    );
  }

  drawFacets() {
    const at = document.activeElement?.id;
    const made = this.engine.facets.map((facet) => this.drawFacet(facet));
    this.facets.replaceChildren(...made.filter(Boolean));
    if (at?.startsWith("facet-")) document.getElementById(at)?.focus();
  }

  drawFacet(facet) {
    const counts = this.engine.counts(facet, this.found.hits, this.wanted);
    const wanted = this.wanted.get(facet.name) ?? new Set();
    const values = facet.values
      .map(([slug, word], value) => ({ slug, word, count: counts[value], on: wanted.has(slug) }))
      .filter((each) => each.count || each.on);
    if (!values.length) return undefined;
    const ordered = facet.name === "severity" || facet.name === "year";
    if (!ordered) values.sort((a, b) => b.on - a.on || b.count - a.count);
    const all = this.unfolded.has(facet.name);
    const seen = all ? values : values.slice(0, Math.max(FEW, values.filter((v) => v.on).length));
    const group = el("fieldset", { class: "sb-facet" },
      el("legend", { class: "sb-facet__name" }, facet.label),
      ...seen.map((each) => this.drawValue(facet, each)));
    if (values.length > seen.length) group.append(this.drawUnfold(facet, values.length - seen.length));
    return group;
  }

  drawValue(facet, { slug, word, count, on }) {
    const id = `facet-${facet.name}-${slug}`;
    const box = el("input", { type: "checkbox", id, checked: on });
    box.addEventListener("change", () => {
      const wanted = this.wanted.get(facet.name) ?? new Set();
      if (box.checked) wanted.add(slug);
      else wanted.delete(slug);
      this.wanted.set(facet.name, wanted);
      this.show();
    });
    return el("label", { class: "sb-facet__value", for: id }, box, el("span", {}, word),
      el("span", { class: "sb-count" }, count.toLocaleString("en")));
  }

  drawUnfold(facet, number) {
    const button = el("button", { type: "button", class: "sb-facet__more" }, `${number} more`);
    button.addEventListener("click", () => {
      this.unfolded.add(facet.name);
      this.drawFacets();
      const values = this.engine.facets.find((each) => each === facet).values;
      document.getElementById(`facet-${facet.name}-${values[0][0]}`)?.focus();
    });
    return button;
  }

  drawChosen() {
    const chips = [];
    for (const facet of this.engine.facets) {
      for (const slug of this.wanted.get(facet.name) ?? []) {
        const word = facet.values.find((value) => value[0] === slug)?.[1] ?? slug;
        const button = el("button", { type: "button", class: "sb-search__chip" },
          word, el("span", { "aria-hidden": "true" }, " ×"));
        button.setAttribute("aria-label", `Remove the filter ${facet.label}: ${word}`);
        button.addEventListener("click", () => {
          this.wanted.get(facet.name).delete(slug);
          this.show();
          this.input.focus();
        });
        chips.push(button);
      }
    }
    this.chosen.hidden = !chips.length;
    this.chosen.replaceChildren(...chips);
  }

  /** Arrows walk from the box through the results; Esc leads back, and then empties the box. */
  key(event) {
    const links = [...this.list.querySelectorAll("a")];
    const place = links.indexOf(document.activeElement);
    const typing = document.activeElement === this.input;
    if (event.key === "ArrowDown" && (typing || place >= 0)) {
      event.preventDefault();
      links[place + 1]?.focus();
    } else if (event.key === "ArrowUp" && place >= 0) {
      event.preventDefault();
      (links[place - 1] ?? this.input).focus();
    } else if (event.key === "Escape" && this.filters.open && !matchMedia(WIDE).matches) {
      event.preventDefault();
      this.fold();
    } else if (event.key === "Escape" && !typing) {
      this.input.focus();
    } else if (event.key === "Escape" && this.input.value) {
      event.preventDefault();
      this.input.value = "";
      this.search();
    }
  }
}
