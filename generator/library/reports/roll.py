"""A long list of action items under headings, cut into pages of a hundred."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.library.page import Page
from generator.library.pages import places
from generator.library.pages.plain import plain
from generator.library.pages.views.desk import Link
from generator.library.pages.views.todo import Todo, todo
from generator.library.reports import labels, sentences
from generator.library.reports.groups import Group
from generator.model.edition import ActionRow, Edition

MOST = 100
"""Action items on one page."""
_JUMPS = 60


@dataclass(frozen=True, slots=True)
class Line:
    """An action item and the postmortem where it stands."""

    item: Todo
    where: Link


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one page shows of a group."""

    anchor: str
    title: str
    note: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Jump:
    """The way to a group from any page of the list."""

    text: str
    path: str
    number: int


@dataclass(frozen=True, slots=True)
class Roll:
    """One page of the list."""

    lead: str
    jumps: tuple[Jump, ...]
    others: int
    stretches: tuple[Stretch, ...]
    pages: tuple[Link, ...]
    page: int
    back: Link


def lines(edition: Edition, rows: Iterable[ActionRow]) -> tuple[Line, ...]:
    """Show action items and where they come from, in the order given."""
    return tuple(_line(edition, row) for row in rows)


def roll(
    edition: Edition, slug: str, title: str, lead: str, groups: Sequence[Group]
) -> Iterator[Page]:
    """Yield the pages of a list."""
    address = f"{places.ACTIONS}{slug}/"
    cut = list(_cut(groups))
    found = _found(address, cut)
    numbers = range(1, len(cut) + 1)
    pages = tuple(Link(str(number), places.part(address, number)) for number in numbers)
    jumps = tuple(Jump(each.label, found[each.slug], each.standing.total) for each in groups)
    for number, parts in zip(numbers, cut, strict=True):
        view = Roll(
            lead=lead,
            jumps=jumps[:_JUMPS] if len(groups) > 1 else (),
            others=max(0, len(jumps) - _JUMPS),
            stretches=tuple(_stretch(edition, *part) for part in parts),
            pages=pages if len(pages) > 1 else (),
            page=number,
            back=Link(labels.ALL_ACTIONS, places.ACTIONS),
        )
        yield Page(
            path=places.source(places.part(address, number)),
            title=title if number == 1 else sentences.page(title, number),
            meta={
                "template": "roll.html",
                "description": lead,
                "hide": ["toc"],
                "library": plain(view),
            },
        )


_Part = tuple[Group, tuple[ActionRow, ...], bool]


def _cut(groups: Iterable[Group]) -> Iterator[list[_Part]]:
    """Fill pages with groups; a group that does not fit goes on overleaf."""
    page: list[_Part] = []
    room = MOST
    for group in groups:
        left = group.rows
        begun = False
        while left:
            page.append((group, left[:room], begun))
            begun, left, room = True, left[room:], room - len(left[:room])
            if not room:
                yield page
                page, room = [], MOST
    if page:
        yield page


def found_at(slug: str, groups: Iterable[Group]) -> dict[str, str]:
    """Say where in a list each of its groups begins, by its slug."""
    return _found(f"{places.ACTIONS}{slug}/", list(_cut(groups)))


def _found(address: str, cut: Iterable[Iterable[_Part]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, parts in enumerate(cut, 1):
        for group, _, _ in parts:
            found.setdefault(group.slug, f"{places.part(address, number)}#{group.slug}")
    return found


def _stretch(
    edition: Edition,
    group: Group,
    rows: Sequence[ActionRow],
    begun: bool,  # noqa: FBT001 - a part of a stretch is unpacked into it
) -> Stretch:
    return Stretch(
        anchor=group.slug,
        title=sentences.continued(group.label) if begun else group.label,
        note=sentences.standing(group.standing, len(group.rows)),
        lines=lines(edition, rows),
    )


@lru_cache(maxsize=20_000)
def _todo(row: ActionRow) -> Todo:
    """Show an item once, for all the lists that it stands in."""
    return todo(row)


def _line(edition: Edition, row: ActionRow) -> Line:
    entry = edition.entry[row.entry]
    return Line(_todo(row), Link(entry.title, places.within(entry.path)))
