"""A text to its sections: each begins with a heading, or with a bold name that stands for one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.content import Section
from generator.model.learning import SectionKind
from generator.reading.blocks import Block
from generator.reading.kinds import kind_of

_BOLD = re.compile(
    r"(?P<mark>\*\*|__)(?P<name>[^*_\n]{2,80}?)(?P<inside>\s*:)?\s*(?P=mark)(?P<after>\s*:)?"
    r"[ \t]*(?P<rest>.*)\Z",
    re.DOTALL,
)
_COMMENT = re.compile(r"<!--.*?-->")
_GATHERING = (SectionKind.TIMELINE, SectionKind.ACTIONS)
"""Sections that keep what their author puts below them under headings of its own."""
_PHASES = (
    None,
    SectionKind.DETECTION,
    SectionKind.RESOLUTION,
    SectionKind.TRIGGER,
    SectionKind.ACTIONS,
    SectionKind.STATS,
    SectionKind.PEOPLE,
)
_NEVER_A_LABEL = (SectionKind.STATS, SectionKind.PEOPLE)
"""``**Severity:** sev1`` and ``**Authors:** …`` are facts on one line, not sections."""
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Part:
    """A section with the blocks that stand in it; those in its heading's line are left out."""

    section: Section
    blocks: tuple[Block, ...]


@dataclass(slots=True)
class _Start:
    kind: SectionKind | None
    heading: str
    level: int
    line: int
    body: int
    """The first line that is not heading only."""
    rest: str = ""
    """What stands beside a bold name."""


def outline(blocks: list[Block], lines: list[str], first_line: int) -> tuple[Part, ...]:
    """Cut a text into its sections. Joined, their sources are the text."""
    if not lines:
        return ()
    starts = list(_starts(blocks))
    if not starts or any(line.strip() for line in lines[: starts[0].line]):
        starts.insert(0, _Start(None, "", 0, 0, 0))
    ends = [start.line for start in starts[1:]] + [len(lines)]
    parts = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        begin = 0 if number == 0 else start.line
        section = Section(
            kind=start.kind,
            heading=start.heading,
            level=start.level,
            line=first_line + start.line,
            source="".join(lines[begin:end]),
            markdown=start.rest + "".join(lines[start.body : end]),
        )
        parts.append(Part(section, tuple(_within(blocks, start, end))))
    return tuple(parts)


def _within(blocks: list[Block], start: _Start, end: int) -> Iterator[Block]:
    """The blocks of a section; of one that begins inside a block, the part that belongs to it."""
    for block in _meeting(blocks, start, end):
        if block.kind == "heading" and block.start == start.line:
            continue
        whole = block.start >= start.line and block.end <= end
        yield block if whole and not start.rest else _cut(block, start, end)


def _cut(block: Block, start: _Start, end: int) -> Block:
    if block.kind == "paragraph":
        first = max(start.line, block.start)
        kept = block.text.split("\n")[first - block.start : end - block.start]
        if first == start.line and kept:
            kept[0] = start.rest.rstrip("\n")
        return Block("paragraph", first, min(end, block.end), 0, "\n".join(kept))
    children = [_cut(child, start, end) for child in _meeting(block.children, start, end)]
    return Block(
        block.kind,
        max(start.line, block.start),
        min(end, block.end),
        block.level,
        block.text,
        children,
    )


def _meeting(blocks: list[Block], start: _Start, end: int) -> list[Block]:
    """Those of the blocks, which stand in order, that share a line with a section."""
    first = bisect_right(blocks, start.line, key=lambda block: block.end)
    last = bisect_left(blocks, end, key=lambda block: block.start)
    return blocks[first:last]


def _starts(blocks: list[Block]) -> Iterator[_Start]:
    now = _Start(None, "", 0, 0, 0)
    depth = 0
    for block in blocks:
        for start in _candidates(block, depth):
            if _stays_inside(start, now, block):
                continue
            if block.kind == "heading":
                depth = start.level
            now = start
            yield start


def _stays_inside(start: _Start, now: _Start, block: Block) -> bool:
    """Whether a heading belongs to the timeline or the actions above it: a day, an owner."""
    if now.kind not in _GATHERING or start.level <= now.level:
        return False
    return block.kind == "list" or start.kind in _PHASES


def _candidates(block: Block, depth: int) -> Iterator[_Start]:
    if block.kind == "heading":
        heading = _COMMENT.sub("", block.text).strip()
        yield _Start(kind_of(heading), heading, block.level, block.start, block.end)
    elif block.kind == "paragraph":
        for number, line in enumerate(block.text.split("\n")):
            yield from _label(line, block.start + number, depth)
    elif block.kind == "list":
        for item in block.children:
            first = item.children[0] if item.children else None
            if first and first.kind == "paragraph" and first.start == item.start:
                yield from _label(first.text.split("\n", 1)[0], item.start, depth)


def _label(line: str, number: int, depth: int) -> Iterator[_Start]:
    """``**Impact**``, ``**Impact:** text`` and ``- **Impact**: text`` are headings."""
    if not line.startswith(("**", "__")):
        return
    found = _BOLD.match(line)
    kind = kind_of(found["name"]) if found else None
    if not found or not kind:
        return
    rest, colon = found["rest"].strip(), found["inside"] or found["after"]
    if rest and (not colon or kind in _NEVER_A_LABEL):
        return
    level = min(depth + 1, _DEEPEST)
    text = f"{rest}\n" if rest else ""
    yield _Start(kind, found["name"].strip(), level, number, number + 1, text)
