"""Sections to print: each with an anchor of its own, and whether anything stands in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.derive.characters import one_line
from generator.derive.library.words import first_paragraph, plain_line, slug_of
from generator.model.content import Section
from generator.model.edition import EntrySection
from generator.model.learning import SectionKind

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NOTHING = re.compile(
    r"[\s\-\u2013\u2014*_|#:.\u2026>]*(?:(?:n/?a|none|tbd|todo|tbc)[\s.!]*)?", re.IGNORECASE
)
_TELLING = (SectionKind.SUMMARY, None, SectionKind.IMPACT, SectionKind.BACKGROUND)


def sections(written: Sequence[Section]) -> tuple[EntrySection, ...]:
    """Prepare the sections of a body; no text before the first heading makes no section."""
    anchors: Counter[str] = Counter()
    return tuple(
        EntrySection(
            kind=section.kind,
            heading=section.heading,
            level=section.level,
            anchor=_anchor(section, anchors),
            markdown=section.markdown,
            empty=_is_empty(section, written[place + 1 :]),
        )
        for place, section in enumerate(written)
        if section.heading.strip() or section.markdown.strip()
    )


def summary_of(written: Sequence[Section]) -> str:
    """Tell a postmortem in its first paragraph: of the summary, or what comes nearest to one."""
    return next(filter(None, _openings(written)), "")


def _openings(written: Sequence[Section]) -> Iterator[str]:
    for kind in _TELLING:
        for section in written:
            if section.kind is kind:
                yield first_paragraph(_without_comments(section.markdown))


def _anchor(section: Section, taken: Counter[str]) -> str:
    anchor = section.kind.value if section.kind else slug_of(plain_line(section.heading) or "start")
    while taken[anchor]:
        taken[anchor] += 1
        anchor = f"{anchor}-{taken[anchor]}"
    taken[anchor] = 1
    return anchor


def _is_empty(section: Section, after: Sequence[Section]) -> bool:
    if after and after[0].level > section.level and one_line(after[0].heading):
        return False
    return bool(_NOTHING.fullmatch(_without_comments(section.markdown)))


def _without_comments(markdown: str) -> str:
    return _COMMENT.sub("", markdown) if "<!--" in markdown else markdown
