"""The front matter of another system: what maps onto our keys, and the rest, which is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.source import Data, Paper, parse_paper

_FENCE = re.compile(
    r"\A(?:---|\+\+\+)[ \t]*\r?\n(?P<inside>.*?)^(?:---|\+\+\+)[ \t]*\r?$\n?",
    re.DOTALL | re.MULTILINE,
)
_LINE = 300
_HANDLED = {"title", "linktitle", "date", "author", "authors", "tags", "keywords"}


@dataclass(slots=True)
class Foreign:
    """A file without its front matter, and what that said."""

    body: str
    title: str | None = None
    date: str | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    severity: str | None = None
    status: str | None = None
    kept: str = ""
    """The front matter as it stood, where it said more than can be mapped."""
    broken: bool = False


def read_foreign(text: str) -> Foreign:
    """Take the front matter off a text."""
    fence = _FENCE.match(text)
    if fence is None:
        return Foreign(text)
    foreign = Foreign(text[fence.end() :])
    paper = parse_paper(text.encode("utf-8"), "")
    if not isinstance(paper, Paper):
        foreign.kept, foreign.broken = fence["inside"], True
        return foreign
    data = {key.casefold(): value for key, value in paper.data.items()}
    foreign.title = _line(data.get("title")) or _line(data.get("linktitle"))
    foreign.date = _line(data.get("date"))
    foreign.authors = _lines(data.get("authors")) or _lines(data.get("author"))
    foreign.tags = tuple(
        tag[:60] for tag in _lines(data.get("tags")) or _lines(data.get("keywords"))
    )
    foreign.severity, foreign.status = _line(data.get("severity")), _line(data.get("status"))
    same = data.get("linktitle") in (None, data.get("title"))
    rest = data.keys() - _HANDLED
    if rest or not same:
        foreign.kept = fence["inside"]
    return foreign


def _line(value: Data | None) -> str | None:
    text = " ".join(value.split())[:_LINE].strip() if isinstance(value, str) else ""
    return text or None


def _lines(value: Data | None) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(line for each in value if (line := _line(each)))
    line = _line(value)
    return (line,) if line else ()
