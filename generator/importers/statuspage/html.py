"""The HTML of a body to text with signs; only tags that people use in updates are HTML at all."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from generator.importers.statuspage.escaping import escaped
from generator.importers.statuspage.signs import (
    BLOCK,
    ITEM,
    LINE,
    NOT_STRONG,
    NOT_WEAK,
    STRONG,
    WEAK,
)

_OPEN = {
    **dict.fromkeys(
        ("p", "div", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "table", "pre"),
        BLOCK,
    ),
    **dict.fromkeys(("hr",), BLOCK),
    **dict.fromkeys(("br", "tr"), LINE),
    **dict.fromkeys(("b", "strong"), STRONG),
    **dict.fromkeys(("i", "em"), WEAK),
    **dict.fromkeys(("td", "th"), " "),
    **dict.fromkeys(("span", "u", "small", "code", "tbody", "thead", "font", "sub", "sup"), ""),
    "li": ITEM,
}
_CLOSE = {
    **{tag: sign for tag, sign in _OPEN.items() if sign == BLOCK},
    **dict.fromkeys(("b", "strong"), NOT_STRONG),
    **dict.fromkeys(("i", "em"), NOT_WEAK),
    "li": LINE,
}
_TAGS = "|".join(sorted({"a", "img", *_OPEN}))
_NO_TAG = re.compile(rf"<(?!/?(?:{_TAGS})(?:[\s/][^<>]*)?>)", re.IGNORECASE)
_NO_ENTITY = re.compile(r"&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});)")
_TARGET = re.compile(r"(?:https?://|mailto:)[^\s<>()\\]+", re.IGNORECASE)
_STRUCTURE = re.compile(f"[{BLOCK}{LINE}{ITEM}]")


class BodyReader(HTMLParser):
    """Reads one body: ``text`` with signs, and whether pictures and links could stay."""

    def __init__(self, body: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.pictures = 0
        self.dead_links = 0
        self._links: list[tuple[int, str]] = []
        self.feed(_NO_TAG.sub("&lt;", _NO_ENTITY.sub("&amp;", body)))
        self.close()

    def handle_data(self, data: str) -> None:
        """Take text as it is."""
        # A reference such as &#1; may make what no text may hold.
        visible = "".join(sign for sign in data if sign >= " " or sign == "\n")
        self.text += escaped(visible).replace("\n", LINE)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Put the sign of a tag, or remember where a link begins."""
        if tag == "a":
            self._links.append((len(self.text), _target(dict(attrs).get("href"))))
        elif tag == "img":
            self._picture(dict(attrs))
        self.text += _OPEN.get(tag, "")

    def handle_endtag(self, tag: str) -> None:
        """Put the sign of a tag's end, or make a link of what came since its beginning."""
        if tag == "a" and self._links:
            begin, target = self._links.pop()
            self.text = self.text[:begin] + self._linked(self.text[begin:], target)
        self.text += _CLOSE.get(tag, "")

    def _linked(self, label: str, target: str) -> str:
        if not target:
            self.dead_links += 1
            return label
        if not label.strip():
            return escaped(target)
        if _STRUCTURE.search(label):
            return f"{label} ({escaped(target)})"
        return f"[{label}]({target})"

    def _picture(self, given: dict[str, str | None]) -> None:
        target = _target(given.get("src"))
        label = " ".join((given.get("alt") or target).split())
        self.text += f"[{escaped(label)}]({target})" if target else escaped(label)
        self.pictures += 1


def _target(address: str | None) -> str:
    """The address of a link that may stay, or nothing."""
    given = (address or "").strip()
    return given if _TARGET.fullmatch(given) else ""
