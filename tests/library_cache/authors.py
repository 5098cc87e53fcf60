"""A site whose teams write postmortems, link them, show and hide them, and take them away."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path

from tests.build.sites import Edited
from tests.library_cache.paper import WORDS, Paper
from tests.pictures.test_pictures import picture


class Authors(Edited):
    """A site, and what its authors do to their postmortems."""

    def __init__(self, root: Path, chance: random.Random) -> None:
        self.papers: dict[str, Paper] = {}
        super().__init__(root, chance)
        self.alone = False
        for _ in range(3):
            self.write()

    def learn(self) -> None:
        """Write a postmortem, or do something to one."""
        if not self.papers or self.chance.random() < 0.15:
            self.write()
            return
        paper = self.chance.choice([*self.papers.values()])
        ways = (
            self.retitle, self.show, self.show, self.hide, self.review, self.date, self.reword,
            self.relate, self.recur, self.lead, self.picture, self.remove, self.move, self.forget,
        )  # fmt: skip
        self.chance.choice(ways)(paper)
        if paper.name in self.papers:
            self.save(paper)

    def write(self) -> None:
        """Write a postmortem about an event, about one that never was, or about none."""
        chance = self.chance
        event = chance.choice([*(file.stem for file in self.files), "", "e0"])
        paper = Paper(
            f"p{len(self.papers)}-{chance.randrange(100)}",
            team=chance.choice(("shop", "tea")),
            kind="incident" if event else "near-miss",
            visibility=chance.choice(("internal", "public")),
            due=self.day(-9, 2, 30),
            words=chance.choice(WORDS),
        )
        if event:
            paper.more["incidents"] = f"[{event}]"
        self.papers[paper.name] = paper
        self.save(paper)

    def retitle(self, paper: Paper) -> None:
        paper.title = f"What {self.chance.choice(WORDS)[:-1].replace('*', '')} taught us"

    def show(self, paper: Paper) -> None:
        paper.visibility, paper.status = "public", "final"

    def hide(self, paper: Paper) -> None:
        paper.visibility = "internal"

    def review(self, paper: Paper) -> None:
        paper.status = self.chance.choice(("draft", "in-review", "final"))

    def date(self, paper: Paper) -> None:
        paper.more[self.chance.choice(("published", "revised"))] = self.day(-40, -3, -1, 0, 0, 1, 3)

    def reword(self, paper: Paper) -> None:
        paper.words, paper.mark = self.chance.choice(WORDS), self.chance.choice(" x")

    def relate(self, paper: Paper) -> None:
        paper.more["related"] = f"[{self._other(paper)}]"

    def recur(self, paper: Paper) -> None:
        paper.more["recurrence_of"] = self._other(paper)

    def lead(self, paper: Paper) -> None:
        other = self.papers.get(self._other(paper))
        paper.leads_to = f"../{other.team}/{other.name}.md" if other else "../e1.md"

    def picture(self, paper: Paper) -> None:
        """Show a picture, another one, or none any more."""
        paper.is_pictured = not paper.is_pictured or self.chance.random() < 0.5
        beside = self.file(paper).with_suffix(".png")
        if paper.is_pictured:
            beside.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(picture(size=(self.chance.randint(8, 40), 20)))
        else:
            beside.unlink(missing_ok=True)
        if paper.is_pictured and self.chance.random() < 0.7:
            paper.more["public_pictures"] = f"[{beside.name}]"
        else:
            paper.more.pop("public_pictures", None)

    def remove(self, paper: Paper) -> None:
        del self.papers[paper.name]
        self.file(paper).unlink(missing_ok=True)

    def move(self, paper: Paper) -> None:
        """Give it to the other team, with its picture."""
        for file in (self.file(paper), self.file(paper).with_suffix(".png")):
            file.unlink(missing_ok=True)
        paper.team = "tea" if paper.team == "shop" else "shop"

    def forget(self, paper: Paper) -> None:
        """Take out what was added."""
        for key in paper.more.keys() - {"incidents"}:
            del paper.more[key]

    def file(self, paper: Paper) -> Path:
        """Where it lies."""
        return self.root / "content" / "postmortems" / paper.team / f"{paper.name}.md"

    def save(self, paper: Paper) -> None:
        """Write it down, with the picture that it shows."""
        beside = self.file(paper).with_suffix(".png")
        beside.parent.mkdir(parents=True, exist_ok=True)
        if paper.is_pictured and not beside.exists():
            beside.write_bytes(picture())
        self.file(paper).write_text(paper.text(), "utf-8")

    def day(self, *days: int) -> str:
        """One of these days from now, as it is written."""
        return f"{self.now + timedelta(days=self.chance.choice(days)):%Y-%m-%d}"

    def _other(self, paper: Paper) -> str:
        return self.chance.choice([*sorted(self.papers.keys() - {paper.name}), "p-gone"])
