"""Write docs/library/real-documents.md: how much of real postmortems is understood.

Run ``python -m tools.write_real_documents_page [FOLDER]``. FOLDER holds a folder of documents an
organisation; without it, it is that of ``STATUSBOOK_RECORDS``, or ``../shared/data`` beside the
checkout. What counts as a line is decided here with eyes as plain as possible, apart from the
reader: any line of a timeline that has a time or a day among its first words, any row, bullet,
numbered heading or sentence line of a section of actions.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from generator.model.content import Body, Section
from generator.model.learning import SectionKind
from generator.reading import first_date, read_body

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "library" / "real-documents.md"
_CLOCK = re.compile(
    r"^\W{0,14}(?:\S+\s+){0,6}?\W{0,3}(?:\d{1,2}[.:]\d\d(?!\d|\.\d)|\d{1,2}\s?[ap]m\b)",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"^\W{0,6}(?:\d{4}-\d\d-\d\d|\d\d?[-/]\d\d?[-/]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)[a-z]* \d\d?)\W+\w+",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^ {0,3}(?:[-*+]|\d+[.)])\s+\S|^\s{0,3}#{2,6}\s+\d+\)|^\|(?![\s|:-]*$)")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_FIRST_WORDS = 60
_SENTENCE = 5


@dataclass(slots=True)
class Count:
    """What was found in the documents of an organisation."""

    documents: int = 0
    sections: int = 0
    known: int = 0
    kept: bool = True
    lines: int = 0
    read: int = 0
    items: int = 0
    understood: int = 0
    owners: int = 0
    dates: int = 0
    links: int = 0


def timeline_lines(section: Section) -> list[int]:
    """Numbers of the lines, in the file, that tell of a moment."""
    return [
        number
        for number, line in _plain_lines(section)
        if _CLOCK.match(line[:_FIRST_WORDS]) or _DAY.match(line)
    ]


def action_lines(section: Section) -> list[int]:
    """Numbers of the lines, in the file, that hold something to do."""
    lines = [(number, line) for number, line in _plain_lines(section) if _ITEM.match(line)]
    rows = [number for number, line in lines if line.startswith("|")]
    least = min((_indent(line) for _, line in lines), default=0)
    found = [
        number for number, line in lines if number not in rows[:1] and _indent(line) <= least + 1
    ]
    if not lines:
        found = [number for number, line in _plain_lines(section) if len(line.split()) >= _SENTENCE]
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _plain_lines(section: Section) -> list[tuple[int, str]]:
    """Lines below the heading, without code."""
    lines, code = [], False
    above = len(section.source.splitlines()) - len(section.source.lstrip("\r\n").splitlines())
    first = section.line - above
    for number, line in enumerate(section.source.splitlines()):
        if _FENCE.match(line):
            code = not code
        elif not code and first + number > section.line:
            lines.append((first + number, line))
    return lines


def counted(text: str, name: str, count: Count) -> None:
    """Add one document."""
    day = first_date(name)
    body = read_body(text, day=day)
    count.documents += 1
    count.sections += len(body.sections)
    count.known += sum(section.kind is not None for section in body.sections)
    count.kept = count.kept and "".join(each.source for each in body.sections) == text
    _count_timeline(body, count)
    _count_actions(body, count)


def _count_timeline(body: Body, count: Count) -> None:
    timed = {entry.line for entry in body.timeline if entry.at}
    for section in body.sections:
        if section.kind is SectionKind.TIMELINE:
            seen = timeline_lines(section)
            count.lines += len(seen)
            count.read += sum(number in timed for number in seen)


def _count_actions(body: Body, count: Count) -> None:
    found = {action.line for action in body.actions}
    for section in body.sections:
        if section.kind is SectionKind.ACTIONS:
            seen = action_lines(section)
            count.items += len(seen)
            count.understood += sum(number in found for number in seen)
    count.owners += sum(action.owner is not None for action in body.actions)
    count.dates += sum(action.due is not None for action in body.actions)
    count.links += sum(action.link is not None for action in body.actions)


def count_all(folder: Path) -> dict[str, Count]:
    """Count the documents of each organisation, a folder each."""
    counts: dict[str, Count] = {}
    for path in sorted(folder.glob("*/*.md")):
        count = counts.setdefault(path.parent.name, Count())
        counted(path.read_bytes().decode("utf-8"), path.name, count)
    return counts


def page(counts: dict[str, Count]) -> str:
    """The whole page."""
    rows = "\n".join(_row(name, count) for name, count in counts.items())
    return _PAGE.format(rows=rows)


def _row(name: str, count: Count) -> str:
    sections = f"{count.known} of {count.sections}"
    return (
        f"| {name} | {count.documents} | {sections} | {'yes' if count.kept else 'NO'} "
        f"| {_share(count.read, count.lines)} | {_share(count.understood, count.items)} "
        f"| {count.owners} | {count.dates} | {count.links} |"
    )


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.0%})" if whole else "none"


_PAGE = """\
<!-- Written by tools/write_real_documents_page.py from public postmortems. -->
# How it reads real documents

Public postmortems of four organisations, read as they are. No template was followed, and most of
them were written years before Statusbook. "All text kept" means that the sections, put together
again, are the document, byte by byte.

| Organisation | Documents | Sections of a known kind | All text kept | Timeline lines \
understood | Action items understood | with owner | with date | with link |
|---|---|---|---|---|---|---|---|---|
{rows}

- A **timeline line** is a line of a timeline that has a time, or a day, among its first words. It
  is understood when it got a moment: day, time and zone (UTC where the document names none). Those
  that are missing are talk that mentions a time in passing, such as "it resolved about 11.52",
  within an entry that was understood.
- An **action item** is a bullet, a row, a numbered heading or, where there are none, a sentence of
  a section of actions; bullets indented below another explain it, and are not counted. Those that
  are missing are bullets such as "Testing" that only head others, and lists that explain the
  sentence above them: they are rightly no items.
- Lines that are not understood are kept and shown as text. Sections of no known kind are kept and
  shown under their own heading.
- Real action items hardly ever have a date, and many have no owner. Neither is made up: such items
  are kept and flagged.
"""


def main() -> None:
    """Write the page."""
    default = os.environ.get("STATUSBOOK_RECORDS") or ROOT.parent / "shared" / "data"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(default) / "postmortems"
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(count_all(folder)), "utf-8")


if __name__ == "__main__":
    main()
