"""The entries of a timeline: list items, rows, headings and lines that begin with a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo

from generator.model.content import TimelineEntry
from generator.model.learning import SectionKind
from generator.reading.blocks import Block, unindented
from generator.reading.clock import Clock
from generator.reading.dates import DATE, first_date, written_date
from generator.reading.marks import mark_of
from generator.reading.moments import When, read_when
from generator.reading.outline import Part
from generator.reading.zones import zone_in

_BREAK = re.compile(r"\s*<br\s*/?>\s*$", re.IGNORECASE)
_OF_TIME = re.compile(r"\b(?:time|date|when|day|timestamp|utc|hour|at)\b", re.IGNORECASE)
_YEAR = re.compile(r"\((?P<year>(?:19|20)\d\d)\)")
_ALL_TIMES = re.compile(r"\b(?:times?|events?|timestamps?|zone|timezone)\b", re.IGNORECASE)
_BETWEEN = " \u2014 "
_SHORT = 3
"""Words that may stand beside a day which is only a heading: a weekday, a zone."""
_SENTENCE = 300


@dataclass(slots=True)
class _Line:
    """A line that may become an entry."""

    number: int
    when: When | None
    raw: str
    more: list[str] = field(default_factory=list)
    """Lines of the same paragraph that go on with it."""


def timeline(
    parts: Iterable[Part], lines: list[str], first_line: int, day: date | None
) -> tuple[TimelineEntry, ...]:
    """Read the entries of all timelines of a document."""
    parts = list(parts)
    entries: list[TimelineEntry] = []
    for number, part in enumerate(parts):
        if part.section.kind is SectionKind.TIMELINE:
            found = list(_lines(part.blocks, lines))
            clock = _clock(parts[:number], part, found, day)
            entries += _entries(found, clock, first_line)
    return tuple(entries)


def _clock(before: list[Part], part: Part, found: list[_Line], day: date | None) -> Clock:
    preamble = "\n".join(each.section.source for each in before)
    order = _day_first(found, part.section.heading)
    zone = zone_in(part.section.heading) or _zone_said(part.blocks) or _zone_told(preamble)
    begun = first_date(part.section.heading, day_first=order) or day
    begun = begun or first_date(preamble[:4000], day_first=order)
    return Clock(begun, zone, order, _half_days(found))


def _day_first(found: list[_Line], heading: str) -> bool | None:
    """Whether any date of the document tells by itself that its first number is the day."""
    written = [each.when.day for each in found if each.when and each.when.day]
    written += [written_date(match) for match in DATE.finditer(heading)]
    return next((each.day_first for each in written if each.day_first is not None), None)


def _half_days(found: list[_Line]) -> bool:
    clocks = [each.when for each in found if each.when and each.when.clock]
    return bool(clocks) and not any(when.padded or when.half for when in clocks)


def _zone_said(blocks: Iterable[Block]) -> tzinfo | None:
    """A zone that an introduction or a table's head names."""
    for block in blocks:
        if block.kind == "paragraph" and len(block.text) < _SENTENCE:
            said = _ALL_TIMES.search(block.text) and zone_in(block.text)
            if said:
                return said
        if block.kind == "table" and block.children:
            head = " ".join(cell.text for cell in block.children[0].children)
            if zone_in(head):
                return zone_in(head)
    return None


def _zone_told(preamble: str) -> tzinfo | None:
    for line in preamble.splitlines():
        if "time" in line and len(line) < _SENTENCE and "all" in line.casefold():
            said = zone_in(line)
            if said:
                return said
    return None


def _entries(found: list[_Line], clock: Clock, first_line: int) -> Iterator[TimelineEntry]:
    for line in found:
        when = line.when
        if when and when.clock is None and when.day and not _tells(line):
            clock.set_day(when.day)
            zone = zone_in(when.text)
            clock.zone = zone or clock.zone
            continue
        at = clock.moment(when) if when and not when.unknown else None
        text = when.text if when else line.raw.strip()
        text = "\n".join(_BREAK.sub("", each) for each in (text, *line.more)).strip()
        yield TimelineEntry(
            line=first_line + line.number,
            raw=line.raw,
            at=at,
            until=clock.until(when, at) if when and at else None,
            approximate=bool(when and (when.approximate or (at and when.clock is None))),
            zone_stated=bool((when and when.zone) or clock.zone),
            text=text,
            marks=mark_of(text),
        )


def _tells(line: _Line) -> bool:
    """Whether a line with a day says more than the day."""
    if line.when is None or line.more:
        return True
    words = line.when.text.split()
    return len(words) > _SHORT or (bool(words) and line.when.separated)


def _lines(blocks: Iterable[Block], lines: list[str]) -> Iterator[_Line]:
    for block in blocks:
        yield from _READERS.get(block.kind, _nothing)(block, lines)


def _nothing(block: Block, lines: list[str]) -> Iterator[_Line]:
    del block, lines
    return iter(())


def _of_heading(block: Block, lines: list[str]) -> Iterator[_Line]:
    when = read_when(block.text)
    if when:
        yield _Line(block.start, when, _raw(lines, block.start, block.end))


def _of_paragraph(block: Block, lines: list[str]) -> Iterator[_Line]:
    """Each line that begins with a time is an entry; the others go on with the one before."""
    del lines
    now: _Line | None = None
    for number, text in enumerate(block.text.split("\n")):
        when = read_when(text)
        if when and when.clock is None and not when.separated:
            when = None
        if when:
            if now:
                yield now
            now = _Line(block.start + number, when, text)
        elif now:
            now.more.append(text)
    if now:
        yield now


def _of_list(block: Block, lines: list[str]) -> Iterator[_Line]:
    found = [_of_item(item, lines) for item in block.children]
    timed = any(line.when for item in found for line in item)
    for item in found:
        yield from (line for line in item if line.when or timed)


def _of_item(item: Block, lines: list[str]) -> list[_Line]:
    first = item.children[0] if item.children else None
    if first is None or first.kind != "paragraph":
        return list(_lines(item.children, lines))
    head, *more = first.text.split("\n")
    line = _Line(item.start, read_when(head), _raw(lines, item.start, first.end), more)
    within = [each for each in _lines(item.children[1:], lines) if each.when]
    timed = [each for each in _paragraph_rest(first) if each.when and each.when.clock]
    if timed:
        line.more = []
    if line.when is None and (within or timed):
        return [*timed, *within]
    return [line, *timed, *within]


def _paragraph_rest(first: Block) -> list[_Line]:
    """Lines of an item's paragraph, after the first, that begin with a time of their own."""
    rest = Block("paragraph", first.start + 1, first.end, 0, first.text.partition("\n")[2])
    return list(_of_paragraph(rest, [])) if rest.text else []


def _of_table(block: Block, lines: list[str]) -> Iterator[_Line]:
    """The rows of a table that has times."""
    head, *rows = block.children
    names = [cell.text for cell in head.children]
    columns = [place for place, name in enumerate(names) if _OF_TIME.search(name)]
    year = _YEAR.search(" ".join(names))
    found = [
        _of_row(row, columns or [0], int(year["year"]) if year else None, lines) for row in rows
    ]
    if columns or any(line.when for line in found):
        yield from found


def _of_row(row: Block, columns: list[int], year: int | None, lines: list[str]) -> _Line:
    cells = [cell.text for cell in row.children]
    said = " ".join(cells[place] for place in columns if place < len(cells)).strip()
    rest = [cell for place, cell in enumerate(cells) if place not in columns and cell]
    when = read_when(said)
    if when and when.day and when.day.year is None and year:
        when.day = replace(when.day, year=year)
    if when:
        when.text = f"{when.text} {_BETWEEN.join(rest)}".strip()
    return _Line(row.start, when, _raw(lines, row.start, row.start + 1))


def _of_indented(block: Block, lines: list[str]) -> Iterator[_Line]:
    yield from (line for line in _lines(unindented(block), lines) if line.when)


def _raw(lines: list[str], start: int, end: int) -> str:
    return "".join(lines[start:end]).rstrip("\r\n")


_READERS = {
    "heading": _of_heading,
    "paragraph": _of_paragraph,
    "list": _of_list,
    "table": _of_table,
    "indented": _of_indented,
}
