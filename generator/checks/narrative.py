"""The story that a postmortem tells in its author's own words, for the rules on language.

Code, quotations, what links say and where they lead, headings and comments are left out: they are
somebody else's words, or nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.checks.facts import RECENT, Facts
from generator.checks.learned import milestones
from generator.model.content import Postmortem, Section
from generator.model.learning import Milestone, PostmortemStatus, SectionKind

if TYPE_CHECKING:
    from generator.reading.blocks import Block

NO_STORY = frozenset({SectionKind.PEOPLE, SectionKind.STATS})
_NOT_OURS = re.compile(
    r"`+[^`]*`+"
    r"|!?\[[^\]]*\]\([^)]*\)|[a-z][a-z+.-]*://\S+"
    r"|<!--.*?(?:-->|\Z)"
    r"|\"[^\"]{0,600}\"|\u201c[^\u201d]{0,600}\u201d|\u00ab[^\u00bb]{0,600}\u00bb"
    r"|\u201e[^\u201c\u201d]{0,600}[\u201c\u201d]|(?<!\w)'[^'\n]{2,300}'(?!\w)"
    r"|(?m:^\s*(?:\[?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?\]?\s+)?<?@?[\w.-]{2,30}>?"
    r"(?: ?\[?\d{1,2}:\d\d(?: ?[AaPp][Mm])?\]?:?\s|>).*$)",
    re.DOTALL,
)
_PROSE = ("paragraph", "cell")
_STRANGE = ("quote", "code", "indented", "html", "heading")


class Passage(NamedTuple):
    """A paragraph, a bullet or a cell, with one blank for each character that is not its author's.

    ``line`` is the line of the file on which it begins, from 1.
    """

    section: SectionKind | None
    text: str
    line: int

    def line_at(self, position: int) -> int:
        """The line of the file that a character stands on."""
        return self.line + self.text.count("\n", 0, position)


def story(
    postmortem: Postmortem, facts: Facts, *, only: Set[SectionKind] | None = None
) -> Iterator[Passage]:
    """Tell a postmortem that people still work on, passage by passage, in the order of the file.

    Nothing is told of one that has long been final, nor in a language that no rule knows.
    """
    if not facts.is_english or is_settled(postmortem, facts):
        return
    for section in postmortem.body.sections:
        if section.kind in NO_STORY or (only is not None and section.kind not in only):
            continue
        first = first_line(section)
        for text, start in passages(section.markdown):
            yield Passage(section.kind, text, first + start)


def is_settled(postmortem: Postmortem, facts: Facts) -> bool:
    """Whether it has been final for so long that nobody will rewrite it."""
    if postmortem.status is not PostmortemStatus.FINAL:
        return False
    day = postmortem.published or postmortem.date
    if day is None:
        resolved = milestones(postmortem, facts).get(Milestone.RESOLVED)
        day = resolved.date() if resolved else None
    return day is not None and day < (facts.now - RECENT).date()


def first_line(section: Section) -> int:
    """The line of the file on which a section's text below its heading begins, from 1."""
    above = section.source.lstrip("\r\n").count("\n") - section.markdown.count("\n")
    return section.line + max(above, 0)


@lru_cache(maxsize=64)
def passages(markdown: str) -> tuple[tuple[str, int], ...]:
    """Take a text apart, each passage with its line counted from 0."""
    from generator.reading.blocks import read_blocks  # noqa: PLC0415 - where there are bodies

    return tuple(_passages(read_blocks(markdown)))


def _passages(blocks: list[Block]) -> Iterator[tuple[str, int]]:
    for block in blocks:
        if block.kind in _PROSE:
            yield _NOT_OURS.sub(_blank, block.text), block.start
        elif block.kind not in _STRANGE:
            yield from _passages(block.children)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
