// Begins: everything here only adds to a page that is complete without it.
import { turn } from "./clock.js";
import { tellAgo, tellTimes } from "./times.js";
import { wireBars } from "./bars.js";
import { wireCopying } from "./copy.js";
import { tellStale } from "./stale.js";
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
remember();
enhance(document);
tick();
setInterval(tick, 10000);
if (live) watch(enhance, tick);
