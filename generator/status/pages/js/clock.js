// What time it is by the server's clock, and what the page says once a moment has come.

let skew = 0;

export const now = () => Date.now() + skew;

export function setClock(date) {
  const there = Date.parse(date);
  if (there) skew = there - Date.now();
}

// A template takes the place of the element before it at the moment it names; an empty one ends it.
export function turn(within, onChange) {
  for (const next of within.querySelectorAll("template[data-from]")) {
    if (Date.parse(next.dataset.from) > now()) continue;
    const fresh = next.content.firstElementChild;
    next.previousElementSibling.replaceWith(...(fresh ? [fresh] : []));
    next.remove();
    if (!fresh) continue;
    onChange(fresh);
    turn(fresh, onChange);
  }
}

export function nearest() {
  const moments = [...document.querySelectorAll("template[data-from]")].map((it) =>
    Date.parse(it.dataset.from),
  );
  return Math.min(Infinity, ...moments) - now();
}
