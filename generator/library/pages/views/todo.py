"""Action items with their state today."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from pydantic import JsonValue

from generator.cache import key
from generator.library.pages import places, strings, times
from generator.library.pages.inline import inline, safe_target
from generator.library.pages.plain import Shared, plain
from generator.library.pages.views import label
from generator.library.pages.views.label import Label
from generator.library.pages.views.link import Link
from generator.library.pages.views.told import told
from generator.model.edition import ActionRow, Entry
from generator.model.learning import ActionState


@dataclass(frozen=True, slots=True)
class Todo:
    """An action item. ``facts`` are what its author told, ``lacks`` what he left out."""

    anchor: str
    label: Label
    html: str
    owner: str | None
    facts: tuple[str, ...]
    link: str | None
    reason_html: str | None
    lacks: tuple[str, ...]


@dataclass(frozen=True)
class Line(Shared):
    """An action item away from its postmortem, and the way there."""

    row: ActionRow
    where: Link

    @cached_property
    def mark(self) -> str:
        """Stand for it before any of it is made."""
        return key(told(self.row), self.where.text, self.where.path).hex()

    def shown(self) -> JsonValue:
        """Write both as JSON."""
        return plain({"item": todo(self.row), "where": self.where})


def line(row: ActionRow, entry: Entry) -> Line:
    """Show an action item away from its postmortem."""
    return Line(row, Link(entry.title, places.within(entry.path)))


def todo(row: ActionRow) -> Todo:
    """Show an action item."""
    open_still = row.state in {ActionState.OPEN, ActionState.PROPOSED}
    return Todo(
        anchor=row.key.partition("#")[2],
        label=label.action(row),
        html=inline(row.text),
        owner=row.owner,
        facts=tuple(_facts(row)),
        link=safe_target(row.link),
        reason_html=inline(row.reason) if row.reason else None,
        lacks=tuple(strings.LACKS[each] for each in row.lacks) if open_still else (),
    )


def _facts(row: ActionRow) -> list[str]:
    facts: list[str] = []
    if row.done:
        facts.append(f"done {times.day(row.done)}")
    elif row.due:
        facts.append(f"due {times.day(row.due)}")
    elif row.deadline and row.state is ActionState.OPEN:
        facts.append(f"promised by {times.day(row.deadline)}")
    if row.category:
        facts.append(strings.CATEGORIES[row.category])
    elif row.strength:
        facts.append(strings.STRENGTHS[row.strength])
    return facts
