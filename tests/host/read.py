"""What a reader finds on a page, whichever host built it: headings, words, links, cards."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

_VOID = {
    "br", "circle", "col", "hr", "img", "input", "line", "link", "meta", "path", "rect", "source",
    "wbr",
}  # fmt: skip
_QUIET = {"script", "style", "template"}
_CARDS = {"sb-card", "sb-todo", "sb-stop"}


class Read(NamedTuple):
    """The content of one page; spaces do not count."""

    headings: list[tuple[str, str | None, str]]
    words: str
    links: list[str]
    cards: int


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.open: list[tuple[str, bool, bool]] = []
        self.headings: list[tuple[str, str | None, list[str]]] = []
        self.words: list[str] = []
        self.links: list[str] = []
        self.cards = 0

    def counts(self) -> bool:
        return any(content for _, content, _ in self.open) and not any(q for *_, q in self.open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        told = dict(attrs)
        classes = set((told.get("class") or "").split())
        quiet = tag in _QUIET or "headerlink" in classes
        self.open.append((tag, "md-content__inner" in classes, quiet))
        if not self.counts():
            return
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.headings.append((tag, told.get("id"), []))
        if told.get("href"):
            self.links.append(urljoin(self.address, told["href"] or ""))
        self.cards += bool(classes & _CARDS)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.counts():
            return
        self.words.append(data)
        if self.headings and any(tag == self.headings[-1][0] for tag, *_ in self.open):
            self.headings[-1][2].append(data)


def read(file: Path, address: str) -> Read:
    """Read the content of a page that stands at an address."""
    reader = _Reader(address)
    reader.feed(file.read_text("utf-8"))
    return Read(
        [(tag, anchor, "".join("".join(said).split())) for tag, anchor, said in reader.headings],
        "".join("".join(reader.words).split()),
        reader.links,
        reader.cards,
    )


def read_all(tree: Path) -> dict[str, Read]:
    """Read every page of a tree, as if it stood at /postmortems/."""
    found = sorted(tree.rglob("*.html"))
    names = [file.relative_to(tree).as_posix() for file in found]
    return {
        name: read(file, f"https://library.example/postmortems/{name.removesuffix('index.html')}")
        for name, file in zip(names, found, strict=True)
    }
