// Finds what can be searched on a page, at each page that instant navigation brings.
import { startBox } from "./box.js";
import { highlight } from "./highlight.js";
import { startPage } from "./page.js";

const started = new WeakSet();

function once(selector, start) {
  for (const found of document.querySelectorAll(selector)) {
    if (!started.has(found)) {
      started.add(found);
      start(found);
    }
  }
}

/** The header outlives the page it came with: its addresses must not hang on where one is. */
function settle() {
  for (const form of document.querySelectorAll("form[data-library-search]")) form.action = form.action;
  for (const link of document.querySelectorAll("a[data-library-search-button]")) link.href = link.href;
}

function start() {
  highlight();
  once("[data-library-page]", startPage);
  once("form[data-library-search]", startBox);
}

document.addEventListener("keydown", (event) => {
  const busy = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || busy) return;
  const boxes = document.querySelectorAll("[data-library-page] form input, [data-library-search] input");
  const seen = [...boxes].sort((a, b) => !!b.closest("main") - !!a.closest("main"));
  const box = seen.find((each) => each.checkVisibility?.() ?? true);
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

settle();
if (window.document$) window.document$.subscribe(start);
else start();
