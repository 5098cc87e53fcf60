// Looks for news, and puts it into the page without taking the reader's place in it.
import { settings } from "./settings.js";
import { nearest, setClock } from "./clock.js";

const page = document.documentElement;
const said = document.createElement("p");
said.className = "updated";
said.setAttribute("role", "status");
let version;
let raw;

const keyOf = (element, index) => element.id || `${element.tagName}-${index}`;
const keyed = (main) => new Map([...main.children].map((it, index) => [keyOf(it, index), it]));
export const remember = () => {
  raw = new Map([...keyed(document.querySelector("main"))].map(([key, it]) => [key, it.outerHTML]));
  document.body.append(said);
};

function tell() {
  said.textContent = settings.updated;
  setTimeout(() => (said.textContent = ""), 6000);
}

// The first thing in view that has a name; where it is, the reader is.
function anchor() {
  const named = [...document.querySelectorAll("main [id]")];
  const seen = named.find((it) => it.getBoundingClientRect().bottom > 0 && !it.matches("main > *"));
  return seen && { id: seen.id, top: seen.getBoundingClientRect().top };
}

function keepOpen(old, fresh) {
  for (const known of old.querySelectorAll("details[id]")) {
    const twin = fresh.querySelector(`#${CSS.escape(known.id)}`);
    if (twin) twin.open = known.open;
  }
}

function refocus(old) {
  if (!old || old.isConnected) return;
  const href = old.getAttribute("href");
  const twin = old.id
    ? document.getElementById(old.id)
    : [...document.querySelectorAll("main a")].find((it) => href && it.getAttribute("href") === href);
  twin?.focus({ preventScroll: true });
}

export function swap(news, onChange) {
  const main = document.querySelector("main");
  const place = scrollY > 0 && anchor();
  const focused = document.activeElement;
  const known = keyed(main);
  const coming = keyed(news.querySelector("main"));
  const before = raw;
  raw = new Map([...coming].map(([key, it]) => [key, it.outerHTML]));
  for (const [key, it] of known) if (!coming.has(key)) it.remove();
  let at = main.firstElementChild;
  let changed = known.size !== coming.size;
  for (const [key, fresh] of coming) {
    const old = known.get(key);
    if (old && before.get(key) === raw.get(key)) {
      if (old !== at) main.insertBefore(old, at);
      at = old.nextElementSibling;
      continue;
    }
    changed = true;
    if (old) {
      keepOpen(old, fresh);
      if (old === at) at = old.nextElementSibling;
      old.replaceWith(fresh);
    } else {
      main.insertBefore(fresh, at);
    }
    onChange(fresh);
  }
  refocus(focused);
  const moved = place && document.getElementById(place.id);
  if (moved) scrollBy({ top: moved.getBoundingClientRect().top - place.top, behavior: "instant" });
  return changed;
}

function takeOver(news, onChange) {
  document.title = news.title;
  for (const selector of ["link[rel=icon]", ".footer__built"]) {
    const [old, fresh] = [document.querySelector(selector), news.querySelector(selector)];
    if (!old || !fresh) continue;
    old.replaceWith(fresh);
    onChange(fresh);
  }
  Object.assign(page.dataset, news.documentElement.dataset);
}

async function look(onChange) {
  const answer = await fetch(`${page.dataset.root}build.json`, { cache: "no-cache" });
  setClock(answer.headers);
  const build = await answer.json();
  const known = version;
  version = build.version;
  if (build.built_at === page.dataset.built) return;
  if (known === version) return (page.dataset.built = build.built_at);
  const there = await fetch(location.pathname, { cache: "no-cache" });
  if (!there.ok) return;
  const news = new DOMParser().parseFromString(await there.text(), "text/html");
  const changed = swap(news, onChange);
  takeOver(news, onChange);
  if (changed) tell();
}

export function watch(onChange, afterwards) {
  let last = Date.now();
  const pace = () =>
    1000 * (nearest() < 36e5 ? Math.min(settings.refresh, page.dataset.pace) : page.dataset.pace);
  const next = () => {
    if (document.hidden || Date.now() - last < pace()) return;
    last = Date.now() + Math.random() * 0.1 * pace();
    look(onChange).then(afterwards, () => {});
  };
  setInterval(next, 5000);
  document.addEventListener("visibilitychange", next);
}
