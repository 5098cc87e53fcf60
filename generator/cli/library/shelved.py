"""What a build of the library found and did, and where its editions go."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.model.learning import Audience
from generator.output import Published
from generator.problems import Problem
from generator.site import Withheld


def has_library(root: Path) -> bool:
    """Whether a site has postmortems at all."""
    return (root / "content" / "postmortems").is_dir()


@dataclass(frozen=True, slots=True)
class Shelved:
    """What a build of the library found and did.

    ``published`` is empty where nothing was: because of problems, because all of it stands as it
    is (``unchanged``), or because there is no library.
    """

    problems: tuple[Problem, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    published: dict[Audience, Published] = field(default_factory=dict)
    unchanged: bool = False
    read: int = 0
    unlinked: bool = False
    """Whether the status page, which shall lead to it, could not be published again."""

    @property
    def failed(self) -> bool:
        """Whether the library should have been published and was not."""
        return not self.unchanged and not self.published and bool(self.problems)


@dataclass(frozen=True, slots=True)
class Shelves:
    """Where the editions go: the public one into a part of ``public``."""

    public: Path
    internal: Path
