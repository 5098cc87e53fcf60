// Begins: everything here only adds to a page that is complete without it.
import { askClock, nearest, turn } from "./clock.js";
import { tellAgo, tellTimes } from "./times.js";
import { wireBars } from "./bars.js";
import { wireCopying } from "./copy.js";
import { isStale, tellStale } from "./stale.js";
import { remember, watch } from "./refresh.js";

function enhance(part) {
  tellTimes(part);
  wireBars(part);
  wireCopying(part);
}

function tick() {
  turn(document, (fresh) => {
    enhance(fresh);
    if (!fresh.dataset.title) return;
    document.title = fresh.dataset.title;
    document.querySelector("link[rel=icon]").href = document.documentElement.dataset.root + fresh.dataset.icon;
  });
  tellAgo(document);
  if (live) tellStale();
}

const live = "built" in document.documentElement.dataset;
function begin() {
  tick();
  setInterval(tick, 10000);
  if (live) watch(enhance, tick);
}

remember();
enhance(document);
if (live && (nearest() <= 0 || isStale())) {
  askClock(`${document.documentElement.dataset.root}build.json`).then(begin, begin);
} else {
  begin();
}
