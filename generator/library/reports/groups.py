"""The ways to divide action items: by team, owner, age, category, strength, and what they lack."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.derive.library.words import slug_of
from generator.library.pages import strings
from generator.library.reports import labels
from generator.library.reports.standing import Standing, urgency
from generator.model.edition import ActionRow, Edition
from generator.model.learning import ActionCategory, ActionStrength

_NONE = "none"
_SHOWN = 50
"""Items that a list shows of a group, where all of them stand in other lists too."""


@dataclass(frozen=True, slots=True)
class Group:
    """Action items that have something in common."""

    slug: str
    label: str
    rows: tuple[ActionRow, ...]
    """Those to show, the most pressing first."""
    standing: Standing
    """Where all of them stand."""

    @classmethod
    def of(cls, slug: str, label: str, rows: Iterable[ActionRow]) -> Group:
        """Put action items together, in the order given."""
        given = tuple(rows)
        return cls(slug, label, given, Standing.of(given))

    def cut(self, most: int) -> Group:
        """Show no more than these."""
        return replace(self, rows=self.rows[:most])


@dataclass(frozen=True, slots=True)
class Division:
    """One way to divide them; ``name`` is what the list is called, ``head`` heads a table."""

    slug: str
    name: str
    head: str
    label: Callable[[Edition, ActionRow], Iterable[tuple[str, str]]]
    """Slugs and labels of the groups that an item belongs to."""
    order: tuple[str, ...] = ()
    """Slugs in their natural order; without it what waits most comes first."""
    whole: bool = False
    """Whether its list shows all items of each group, however many."""

    def groups(self, edition: Edition, rows: Iterable[ActionRow]) -> tuple[Group, ...]:
        """Divide; in each group the latest comes first."""
        labels: dict[str, str] = {}
        found: dict[str, list[ActionRow]] = {}
        for row in rows:
            for slug, label in self.label(edition, row):
                labels.setdefault(slug, label)
                found.setdefault(slug, []).append(row)
        groups = [
            Group.of(slug, labels[slug], sorted(each, key=urgency)) for slug, each in found.items()
        ]
        return tuple(sorted(groups, key=self._place))

    def listed(self, groups: Iterable[Group]) -> tuple[Group, ...]:
        """Cut groups to what their list shows."""
        return tuple(group if self.whole else group.cut(_SHOWN) for group in groups)

    def _place(self, group: Group) -> tuple[int, int, int, str]:
        if self.order:
            place = self.order.index(group.slug) if group.slug in self.order else len(self.order)
            return place, 0, 0, group.slug
        last = int(group.slug == _NONE)
        return last, -group.standing.overdue, -group.standing.waiting, group.label.casefold()


def _team(edition: Edition, row: ActionRow) -> Iterator[tuple[str, str]]:
    if row.team is None:
        yield _NONE, labels.NO_TEAM
    else:
        yield row.team, edition.teams.get(row.team, row.team)


def _owner(edition: Edition, row: ActionRow) -> Iterator[tuple[str, str]]:
    del edition
    owner = " ".join((row.owner or "").split())
    yield (slug_of(owner), owner) if owner else (_NONE, labels.NOBODY)


def _age(edition: Edition, row: ActionRow) -> Iterator[tuple[str, str]]:
    del edition
    if row.age_days is None:
        yield "unknown", labels.UNKNOWN_AGE
        return
    for days, slug, label in labels.AGES:
        if row.age_days < days:
            yield slug, label
            return
    yield "older", labels.OLDEST


def _category(edition: Edition, row: ActionRow) -> Iterator[tuple[str, str]]:
    del edition
    if row.category is None:
        yield _NONE, labels.NO_CATEGORY
    else:
        yield row.category.value, strings.CATEGORIES[row.category].capitalize()


def _strength(edition: Edition, row: ActionRow) -> Iterator[tuple[str, str]]:
    del edition
    if row.strength is None:
        yield _NONE, labels.NO_STRENGTH
    else:
        yield row.strength.value, strings.STRENGTHS[row.strength].capitalize()


def _gap(edition: Edition, row: ActionRow) -> Iterator[tuple[str, str]]:
    del edition
    for each in row.lacks:
        yield each, strings.LACKS[each].capitalize()


BY_TEAM = Division("by-team", "by team", "Team", _team, whole=True)
BY_OWNER = Division("by-owner", "by owner", "Owner", _owner, whole=True)
BY_AGE = Division(
    "by-age",
    "by age",
    "Age",
    _age,
    ("older", *(slug for _, slug, _ in reversed(labels.AGES)), "unknown"),
)
BY_CATEGORY = Division(
    "by-category",
    "by category",
    "Category",
    _category,
    (*(each.value for each in ActionCategory), _NONE),
)
BY_STRENGTH = Division(
    "by-strength",
    "by strength",
    "Strength",
    _strength,
    (*(each.value for each in ActionStrength), _NONE),
)
BY_GAP = Division(
    "incomplete", "that lack something", "Lacks", _gap, ("owner", "due", "link", "category")
)
DIVISIONS = (BY_TEAM, BY_OWNER, BY_AGE, BY_CATEGORY, BY_STRENGTH, BY_GAP)
