"""Case files: what must be found stands in the file that it is found in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator.problems import Problem
from generator.site import open_site

CASES = Path(__file__).parents[1] / "cases"
NOW = datetime(2026, 11, 18, 15, 10, tzinfo=UTC)
_EXPECT = re.compile(
    r"# expect(?: (?P<line>\d+):(?P<column>\d+))?: "
    r"(?P<rules>[a-z, -]+?)(?: at (?P<at>\d+))?\s*(?:-->)?$"
)

Spot = tuple[int | None, int | None, str]
"""Line, column and rule of what is expected or found; ``None`` where it does not matter."""


@dataclass(frozen=True)
class Case:
    """A file of its rule's folder."""

    path: Path

    @property
    def name(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def is_site(self) -> bool:
        return self.path.stem.startswith("site")

    @property
    def file(self) -> str:
        """Where it lies in the site that it is tried in."""
        if self.path.suffix == ".md":
            return f"content/postmortems/operations/{self.path.stem}.md"
        return "content/site.yml" if self.is_site else f"content/incidents/{self.path.stem}.yml"

    def expected(self) -> list[Spot]:
        return sorted(self._marked(), key=str)

    def _marked(self) -> Iterator[Spot]:
        lines = self.path.read_bytes().decode("latin-1").split("\n")
        for number, line in enumerate(lines, start=1):
            mark = _EXPECT.search(line.rstrip("\r"))
            for rule in mark["rules"].split(", ") if mark else ():
                assert mark
                whole_file = rule == "empty-file"
                place = int(mark["line"] or number)
                column = mark["column"] or mark["at"]
                yield (None if whole_file else place, int(column) if column else None, rule)

    def problems(self, folder: Path) -> tuple[Problem, ...]:
        """What is found when the case stands in a site of its own."""
        (folder / "content" / "incidents").mkdir(parents=True)
        (folder / "content" / "site.yml").write_bytes((CASES / "site.yml").read_bytes())
        if self.path.suffix == ".md":
            _write_neighbours(folder)
        (folder / self.file).write_bytes(self.path.read_bytes())
        return open_site(folder, NOW).problems


def _write_neighbours(folder: Path) -> None:
    """What a postmortem may refer to: an incident and an earlier postmortem."""
    (folder / "content" / "postmortems" / "operations").mkdir(parents=True)
    for name, kind in (("known-incident.yml", "incidents"), ("pool-empty.md", "postmortems")):
        inside = "operations/" if kind == "postmortems" else ""
        (folder / "content" / kind / f"{inside}{name}").write_bytes((CASES / name).read_bytes())


def spots(problems: tuple[Problem, ...], expected: list[Spot]) -> list[Spot]:
    """Places of problems, each as precise as what is expected of its line and rule."""
    vague = {(line, rule) for line, column, rule in expected if column is None}
    found: list[Spot] = []
    for problem in problems:
        line, column = problem.place.line, problem.place.column
        found.append((line, None if (line, problem.rule) in vague else column, problem.rule))
    return sorted(found, key=str)


def all_cases() -> list[Case]:
    return [Case(path) for path in sorted(CASES.glob("*/*.*")) if path.suffix in (".yml", ".md")]
