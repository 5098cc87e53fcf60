"""A file of front matter and Markdown: YAML between two lines of ``---``, then the body.

Lines and columns are those of the whole file, so that a problem points to where its author looks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.problems import Place, Problem
from generator.source.document import Document
from generator.source.encoding import decode
from generator.source.lines import place_at
from generator.source.parse import parse_text

_FENCE = re.compile(r"---[ \t]*\r?(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_CONFLICT = re.compile(r"^<{7} .*?^={7}\r?$.*?^>{7} ", re.MULTILINE | re.DOTALL)
_BEGIN = "begin the file with a line of ---, then title: … and the other keys, then --- again"


@dataclass(frozen=True)
class Paper(Document):
    """A document whose keys stand in its front matter, and the body below them."""

    body: str
    body_line: int
    """Line of the file on which the body begins, from 1."""
    whole: str

    def place_of_line(self, line: int) -> Place:
        """The place of a line of the file, counted from 1, where its text begins."""
        text = self.whole.split("\n")[line - 1 : line]
        column = len(text[0]) - len(text[0].lstrip()) if text else 0
        return place_at(self.file, self.whole, line - 1, column)


def parse_paper(data: bytes, file: str) -> Paper | tuple[Problem, ...]:
    """Read a file's bytes; ``file`` is what problems call it."""
    text = decode(data, file)
    if isinstance(text, Problem):
        return (text,)
    opening = _FENCE.match(text)
    if opening is None:
        return (_no_front_matter(text, file),)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        sentence = "the front matter that begins here never ends"
        hint = "end it with a line of ---, and write the text below"
        return (Problem(place_at(file, text, 0, 0), "front-matter", sentence, hint),)
    conflict = _CONFLICT.search(text, closing.end())
    if conflict:
        return (_conflict(text, conflict.start(), file),)
    return _paper(text, opening.end(), closing, file)


def _paper(text: str, start: int, closing: re.Match[str], file: str) -> Paper | tuple[Problem, ...]:
    yaml = "\n" + text[start : closing.start()]
    if not yaml.strip():
        place = place_at(file, text, 0, 0)
        return (Problem(place, "front-matter", "the front matter says nothing", _BEGIN),)
    document = parse_text(yaml, file)
    if not isinstance(document, Document):
        return document
    end = min(closing.end() + 1, len(text))
    body_line = text.count("\n", 0, end) + 1
    return Paper(file, document.text, document.data, text[end:], body_line, text)


def _no_front_matter(text: str, file: str) -> Problem:
    if not text.strip():
        hint = "write its content, or delete it"
        return Problem(Place(file), "empty-file", "the file says nothing", hint)
    place = place_at(file, text, 0, 0)
    if text.startswith("+++"):
        hint = "write it as YAML: --- instead of +++, and key: value instead of key = value"
        return Problem(place, "front-matter", "this front matter is TOML, not YAML", hint)
    if _FENCE.match(text.lstrip()):
        sentence = "something stands above the front matter"
        return Problem(place, "front-matter", sentence, "let --- be the first line of the file")
    return Problem(place, "front-matter", "the file has no front matter", _BEGIN)


def _conflict(text: str, offset: int, file: str) -> Problem:
    hint = "choose between the two versions, then delete the lines <<<<<<<, ======= and >>>>>>>"
    place = place_at(file, text, text.count("\n", 0, offset), 0)
    return Problem(place, "front-matter", "a merge conflict was left here (<<<<<<<)", hint)
