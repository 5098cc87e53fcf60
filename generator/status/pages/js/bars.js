// A bar is one tab stop: arrows, hover and tap walk its days, a tip tells of the day.
import { settings } from "./settings.js";

const root = document.documentElement.dataset.root;
const dayFormat = new Intl.DateTimeFormat(settings.locale, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const tip = document.createElement("div");
tip.className = "tip";
const cursor = document.createElement("div");
cursor.className = "bar__cursor";
let loading;

const events = () =>
  (loading ??= fetch(`${root}bars.json`)
    .then((answer) => answer.json())
    .catch(() => ({ events: {}, days: {} })));

export function readDays(code) {
  return [...code.matchAll(/([a-z])(\d+)/g)].flatMap(([, state, count]) =>
    Array(Number(count)).fill(state),
  );
}

function dateOf(bar, index, count) {
  return new Date(Date.parse(bar.dataset.last) - (count - 1 - index) * 864e5);
}

function told(state) {
  const known = settings.states[state];
  if (!known) return settings.noData;
  const label = document.createElement("span");
  label.className = `label label--${known[2]}`;
  label.innerHTML = `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${known[1]}"/></svg>`;
  label.append(known[0]);
  return label;
}

function listed(found) {
  const list = document.createElement("ul");
  list.className = "tip__events";
  for (const [title, path] of found) {
    const link = document.createElement("a");
    link.href = root + path;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  return list;
}

export function wireBars(within) {
  for (const bar of within.querySelectorAll("[data-bar]")) wire(bar);
}

function wire(bar) {
  const days = readDays(bar.dataset.days);
  const picture = bar.querySelector("svg");
  const frame = bar.parentElement;
  const summary = picture.getAttribute("aria-label");
  let index = days.length - 1;
  let pinned = false;
  const first = () => (picture.clientWidth > bar.clientWidth * 2 ? days.length - 30 : 0);
  const mirrored = () => getComputedStyle(bar).direction === "rtl";

  picture.setAttribute("aria-hidden", "true");
  for (const [name, value] of Object.entries({
    role: "slider",
    tabindex: 0,
    "aria-label": summary,
    "aria-valuemin": 1,
    "aria-valuemax": days.length,
  })) {
    bar.setAttribute(name, value);
  }
  speak([]);

  function speak(found) {
    const day = dayFormat.format(dateOf(bar, index, days.length));
    const state = settings.states[days[index]]?.[0] ?? settings.noData;
    bar.setAttribute("aria-valuenow", index + 1);
    bar.setAttribute("aria-valuetext", [`${day}: ${state}`, ...found.map(([title]) => title)].join(". "));
  }

  async function show(to) {
    index = Math.max(first(), Math.min(days.length - 1, to));
    const date = dateOf(bar, index, days.length);
    const heading = document.createElement("p");
    heading.className = "tip__day";
    heading.append(dayFormat.format(date), " ", told(days[index]));
    tip.replaceChildren(heading);
    if (tip.parentElement !== frame) frame.append(tip);
    if (cursor.parentElement !== bar) bar.append(cursor);
    place();
    speak([]);
    const shown = index;
    const known = await events();
    const ids = known.days[bar.dataset.bar]?.[date.toISOString().slice(0, 10)] ?? [];
    if (index !== shown || tip.parentElement !== frame) return;
    const found = ids.map((id) => known.events[id]);
    if (found.length) tip.append(listed(found));
    place();
    speak(found);
  }

  function place() {
    const box = picture.getBoundingClientRect();
    const width = box.width / days.length;
    const seen = mirrored() ? days.length - 1 - index : index;
    const left = box.left + seen * width - bar.getBoundingClientRect().left;
    cursor.style.left = `${left - 2}px`;
    cursor.style.width = `${width + 1}px`;
    const room = frame.clientWidth - tip.offsetWidth;
    tip.style.left = `${Math.max(0, Math.min(room, left + (width - tip.offsetWidth) / 2))}px`;
  }

  function hide() {
    pinned = false;
    if (tip.parentElement === frame) {
      tip.remove();
      cursor.remove();
    }
  }

  function pointed(event) {
    const box = picture.getBoundingClientRect();
    const seen = Math.floor(((event.clientX - box.left) / box.width) * days.length);
    return mirrored() ? days.length - 1 - seen : seen;
  }

  bar.addEventListener("pointermove", (event) => {
    const to = pointed(event);
    if (event.pointerType === "mouse" && !pinned && (to !== index || !tip.isConnected)) show(to);
  });
  bar.addEventListener("click", (event) => {
    pinned = true;
    show(pointed(event));
  });
  frame.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse" && !pinned && !frame.contains(document.activeElement)) hide();
  });
  frame.addEventListener("focusout", (event) => {
    if (!frame.contains(event.relatedTarget)) hide();
  });
  bar.addEventListener("focus", () => {
    if (bar.matches(":focus-visible")) show(index);
  });
  frame.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return hide();
    if (event.target !== bar) return;
    const forward = mirrored() ? -1 : 1;
    const to = {
      ArrowLeft: index - forward,
      ArrowRight: index + forward,
      ArrowDown: index - 1,
      ArrowUp: index + 1,
      PageDown: index - 7,
      PageUp: index + 7,
      Home: first(),
      End: days.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  });
}
