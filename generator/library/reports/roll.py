"""A long list of action items under headings, cut into pages of a hundred."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.library.page import DeferredPage
from generator.library.pages import places
from generator.library.pages.drawn import page
from generator.library.pages.views.desk import Desk
from generator.library.pages.views.link import Link
from generator.library.pages.views.todo import Line
from generator.library.reports import labels, sentences
from generator.library.reports.groups import Group
from generator.model.edition import ActionRow

MOST = 100
"""Action items on one page."""
_JUMPS = 60


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


def roll(
    desk: Desk, slug: str, title: str, lead: str, groups: Sequence[Group]
) -> Iterator[DeferredPage]:
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
            stretches=tuple(_stretch(desk, *part) for part in parts),
            pages=pages if len(pages) > 1 else (),
            page=number,
            back=Link(labels.ALL_ACTIONS, places.ACTIONS),
        )
        place = places.part(address, number)
        name = title if number == 1 else sentences.page(title, number)
        yield page(place, name, "roll.html", view, told=lead)


_Part = tuple[Group, tuple[ActionRow, ...], bool]


def _cut(groups: Iterable[Group]) -> Iterator[list[_Part]]:
    """Fill pages with groups; a group that does not fit goes on overleaf."""
    there: list[_Part] = []
    room = MOST
    for group in groups:
        left = group.rows
        begun = False
        while left:
            there.append((group, left[:room], begun))
            begun, left, room = True, left[room:], room - len(left[:room])
            if not room:
                yield there
                there, room = [], MOST
    if there:
        yield there


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
    desk: Desk,
    group: Group,
    rows: Sequence[ActionRow],
    begun: bool,  # noqa: FBT001 - a part of a stretch is unpacked into it
) -> Stretch:
    return Stretch(
        anchor=group.slug,
        title=sentences.continued(group.label) if begun else group.label,
        note=sentences.standing(group.standing, len(group.rows)),
        lines=desk.lines(rows),
    )
