"""The fenced blocks of a Markdown page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

HANDBOOK = ROOT / "docs"
PAGES = sorted(HANDBOOK.rglob("*.md"))
AT_THE_TOP = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]

_BLOCK = re.compile(
    r"^(?P<indent> *)```(?P<language>\w*)(?: title=\"(?P<title>[^\"]+)\")?\n"
    r"(?P<text>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Block:
    """A block: ``title`` is the path of the file that it shows whole, else empty."""

    page: Path
    line: int
    language: str
    title: str
    text: str

    def __str__(self) -> str:
        return f"{name(self.page)}:{self.line}"


def name(page: Path) -> str:
    """A page's path within the repository."""
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path, language: str) -> Iterator[Block]:
    """The page's blocks of one language, from top to bottom."""
    text = page.read_text("utf-8")
    for match in _BLOCK.finditer(text):
        if match["language"] == language:
            line = text.count("\n", 0, match.start()) + 1
            yield Block(page, line, language, match["title"] or "", match["text"])


def every(language: str, *more: Path) -> list[Block]:
    """All blocks of one language in the handbook, and in ``more``."""
    return [block for page in (*PAGES, *more) for block in blocks(page, language)]
