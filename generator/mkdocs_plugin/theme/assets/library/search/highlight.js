// Marks on a page the words for which it was found: ?h=… says which. The text itself stays as it is.
const NAME = "sb-found";
const SHORTEST = 3;
const SURE = 5;

/** Mark the words that the address names. */
export function highlight() {
  if (!window.Highlight) return;
  CSS.highlights.delete(NAME);
  const words = (new URLSearchParams(location.search).get("h") ?? "").split(/\s+/);
  const stems = words.map(stem).filter((word) => word.length >= SHORTEST);
  const text = document.querySelector("[data-pagefind-body]");
  if (text && stems.length) CSS.highlights.set(NAME, new Highlight(...ranges(text, stems)));
}

/** What words of one stem have in common, more or less: enough to draw a mark. */
function stem(word) {
  const plain = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return plain.length > SURE ? plain.replace(/(ions?|ings?|ed|es|s|e)$/, "") : plain;
}

function* ranges(text, stems) {
  const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    for (const found of walk.currentNode.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (stems.some((word) => found[0].toLowerCase().startsWith(word))) {
        const range = new Range();
        range.setStart(walk.currentNode, found.index);
        range.setEnd(walk.currentNode, found.index + found[0].length);
        yield range;
      }
    }
  }
}
