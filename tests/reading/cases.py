"""Case files: what must be found stands in the file that it is found in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator.checks import RULES
from generator.problems import Level, Problem
from generator.site import open_site
from tests.reading.repository import Repository

CASES = Path(__file__).parents[1] / "cases"
OF_THE_TRADE = frozenset(
    rule.id for rule in RULES if rule.subject in ("communication", "leak", "feed")
)
"""Rules that look for what could be said better; most cases are terse on purpose."""
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
                whole_file = rule in ("empty-file", "event-removed", "open-event-removed")
                place = int(mark["line"] or number)
                column = mark["column"] or mark["at"]
                yield (None if whole_file else place, int(column) if column else None, rule)

    def problems(self, folder: Path) -> tuple[Problem, ...]:
        """What is found when the case stands in a site of its own."""
        return tuple(filter(self._matters, open_site(self.site(folder), NOW).problems))

    def site(self, folder: Path) -> Path:
        """Write the case's site: what was published before is in git, and then the case itself."""
        (folder / "content" / "incidents").mkdir(parents=True)
        (folder / "content" / "site.yml").write_bytes((CASES / "site.yml").read_bytes())
        if self.path.suffix == ".md":
            _write_neighbours(folder)
        for name, data in self._beside():
            (folder / "content" / "incidents" / name).write_bytes(data)
        published = sorted((self.path.parent / "published").glob(f"{self.path.stem}.*"))
        for each in published:
            # case.yml was the case itself, case.other.yml was other.yml beside it
            other = each.name.removeprefix(f"{self.path.stem}.")
            name = self.path.name if other == "yml" else other
            (folder / "content" / "incidents" / name).write_bytes(each.read_bytes())
        if published:
            Repository(folder).commit({})
            for each in (folder / "content" / "incidents").iterdir():
                each.unlink()
        (folder / self.file).write_bytes(self.path.read_bytes())
        return folder

    def _beside(self) -> Iterator[tuple[str, bytes]]:
        """Events that are there too; of ``name.x20.yml`` there are twenty."""
        for path in sorted((self.path.parent / "beside").glob("*.yml")):
            name, _, times = path.stem.partition(".x")
            for number in range(int(times or 1)):
                yield f"{name}-{number}.yml", path.read_bytes()

    def _matters(self, problem: Problem) -> bool:
        """A case of one rule of the trade is judged by all of them, any other by none."""
        if problem.rule in OF_THE_TRADE and problem.level is not Level.ERROR:
            return self.path.parent.name in OF_THE_TRADE
        return True


def _write_neighbours(folder: Path) -> None:
    """What a postmortem may refer to: an incident and an earlier postmortem."""
    (folder / "content" / "postmortems" / "operations").mkdir(parents=True)
    for name, kind in (("known-incident.yml", "incidents"), ("pool-empty.md", "postmortems")):
        inside = "operations/" if kind == "postmortems" else ""
        (folder / "content" / kind / f"{inside}{name}").write_bytes((CASES / name).read_bytes())
    picture = "content/postmortems/operations/pool.png"
    (folder / picture).write_bytes((CASES / "pool.png").read_bytes())


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
