"""One finding type for the whole house: a reader, a model, a rule and an importer all yield it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.problems.lane import Lane, lane_of
from generator.problems.secrets import masked


class Level(StrEnum):
    """How much a problem weighs: an error stops publication, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem stands: a path relative to the site's root, then line and column from 1.

    Line and column are ``None`` for what concerns a file as a whole. ``excerpt`` is the line's
    text without its end, ``None`` where there is no line to show.
    """

    file: str
    line: int | None = None
    column: int | None = None
    excerpt: str | None = None

    @property
    def shown(self) -> str | None:
        """The excerpt as it may stand in a log that others read: its secrets are masked."""
        return None if self.excerpt is None else masked(self.excerpt)


@dataclass(frozen=True, slots=True)
class Problem:
    """What was found and what was expected, in the author's words, and how to get out.

    ``rule`` is the kebab-case id that documentation and suppressions name.
    """

    place: Place
    rule: str
    sentence: str
    hint: str = ""
    level: Level = Level.ERROR

    @property
    def lane(self) -> Lane:
        """Which lane it concerns."""
        return lane_of(self.place.file)


def sort_key(problem: Problem) -> tuple[str, int, int, str, str]:
    """Sort by place, then by rule and words, so that a report is the same each time."""
    place = problem.place
    return (place.file, place.line or 0, place.column or 0, problem.rule, problem.sentence)
