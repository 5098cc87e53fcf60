// What time it is by the server's clock, and what the page says once a moment has come.

let skew = 0;

export const now = () => Date.now() + skew;

// A reader's clock may be wrong by hours. An answer that waited in a cache tells how long it did.
export function setClock(headers) {
  const there = Date.parse(headers.get("date")) + 1000 * (headers.get("age") ?? 0);
  if (there) skew = Math.abs(there - Date.now()) > 90000 ? there - Date.now() : 0;
}

// Before a page says anything else than it was built to say, the server is asked for the time.
export const askClock = async (address) =>
  setClock((await fetch(address, { method: "HEAD", cache: "no-cache" })).headers);

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
