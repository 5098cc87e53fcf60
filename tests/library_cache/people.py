"""A site whose people do all that people do: to events, postmortems, settings, the clock, git."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from typing_extensions import override

from tests.build.sites import SITE
from tests.library_cache.authors import Authors
from tests.library_cache.paper import Paper

SETTINGS = """\
teams: {{shop: {{name: {shop}}}, tea: {{name: Tea}}}}
severities:
  sev2: {{name: Bad, description: Much fails., impact: major, postmortem_due: {due}}}
  sev4: {{name: Small, description: Little fails., impact: minor}}
"""


class People(Authors):
    """A site, its people, and what their broken files said before."""

    def __init__(self, root: Path, chance: random.Random) -> None:
        self.whole: dict[Path, str] = {}
        super().__init__(root, chance)
        self.now += timedelta(minutes=chance.randrange(1440))
        for _ in range(chance.choice((0, 3))):
            self.small()
        self.git("init")
        self.commit()

    @override
    def configure(self, name: str = "Acme", zone: str = "") -> None:
        zone = zone or self.chance.choice(("UTC", "Asia/Tokyo", "America/New_York"))
        due = self.chance.choice(("5d", "20d", "36h", "90m"))
        shop = self.chance.choice(("Shop", "Shops"))
        text = SITE.format(name=name, zone=zone) + SETTINGS.format(due=due, shop=shop)
        self._mended(self.root / "content" / "site.yml").write_text(text, "utf-8")

    @override
    def edit(self) -> None:
        chances: dict[Callable[[], object], int] = {
            super().edit: 8, self.learn: 9, self.small: 1, self.commit: 2, self.hurt: 1,
            self.mend: 2, self.wait: 4,
        }  # fmt: skip
        self.chance.choices([*chances], [*chances.values()])[0]()

    def wait(self) -> None:
        """Let a little time go by."""
        self.now += timedelta(minutes=self.chance.choice((1, 20, 90, 600)))

    def small(self) -> None:
        """Tell of something small, for which no postmortem is owed."""
        self.add(self.now - timedelta(hours=self.chance.randint(3, 2200)), over=True)
        file = self.incidents / f"e{self.count}.yml"
        file.write_text(file.read_text("utf-8").replace("sev2", "sev4"), "utf-8")

    def hurt(self) -> None:
        """Leave a file broken, in one of the ways in which that happens."""
        there = [*self.files, *map(self.file, self.papers.values())]
        there.append(self.root / "content" / "site.yml")
        file = self.chance.choice([each for each in there if each.is_file()])
        old = file.read_text("utf-8")
        self.whole.setdefault(file, old)
        if file.suffix == ".md":
            gone = "\n![It is not there](gone.png)\n"
            half = old.replace("status: ", "status: half")
            ways = ["---\ntitle: 'half", half, old.replace("team: ", "team: no"), old + gone]
        else:
            ways = [old[: len(old) // 2], "title: 'half", f"{old}\nupdates: twice\n"]
        file.write_text(self.chance.choice(ways), "utf-8")

    def mend(self) -> None:
        """Put broken files right."""
        for file in [*self.whole][: self.chance.choice((1, 9))]:
            text = self.whole.pop(file)
            if file.is_file():
                file.write_text(text, "utf-8")

    @override
    def save(self, paper: Paper) -> None:
        self._mended(self.file(paper))
        super().save(paper)

    def _mended(self, file: Path) -> Path:
        """A file that is written anew, so that nobody has to mend it."""
        self.whole.pop(file, None)
        return file
