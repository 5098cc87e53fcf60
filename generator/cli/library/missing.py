"""What a library that stands lacks because it is wrong: every build says so until it is mended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from generator.problems import Lane, Level, Place, Problem, lane_of
from generator.site import Withheld


@dataclass(frozen=True, slots=True)
class Missing:
    """The postmortems that were left out, and the errors that they have."""

    problems: tuple[Problem, ...] = ()
    withheld: tuple[Withheld, ...] = ()

    @classmethod
    def of(cls, problems: Iterable[Problem], withheld: Iterable[Withheld]) -> Missing:
        """Take what concerns the library from what a build found."""
        return cls(
            tuple(each for each in problems if each.level is Level.ERROR),
            tuple(each for each in withheld if lane_of(each.file) is Lane.LIBRARY),
        )

    def written(self) -> dict[str, Any]:
        """Write it down in plain values."""
        return asdict(self)

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Missing:
        """Read it; raise ``KeyError``, ``TypeError`` or ``ValueError`` where it is none."""
        return cls(
            tuple(
                Problem(**each | {"place": Place(**each["place"]), "level": Level(each["level"])})
                for each in told["problems"]
            ),
            tuple(Withheld(**each) for each in told["withheld"]),
        )
