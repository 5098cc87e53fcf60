"""A site that people go on editing, who also write postmortems, break them, and commit."""

from __future__ import annotations

import random
import shutil
from datetime import timedelta
from pathlib import Path

from typing_extensions import override

from tests.build.sites import Edited

PAPER = """\
---
title: What {event} taught us
incidents: [{event}]
status: {status}
visibility: {visibility}
team: {team}
{published}---

## Summary

Something broke.
"""
TEAMS = """\
teams: {{shop: {{name: Shop}}}}
severities:
  sev2: {{name: Bad, description: Much fails., impact: major, postmortem_due: {due}}}
"""


class Learned(Edited):
    """A site with postmortems; pages of the library stand for some of them."""

    def __init__(self, root: Path, chance: random.Random) -> None:
        super().__init__(root, chance)
        self.git("init")
        self.commit()

    @property
    def postmortems(self) -> Path:
        """Where they lie."""
        return self.root / "content" / "postmortems"

    @override
    def configure(self, name: str = "Acme", zone: str = "UTC") -> None:
        super().configure(name, zone)
        with (self.root / "content" / "site.yml").open("a") as file:
            file.write(TEAMS.format(due=self.chance.choice(("5d", "20d"))))

    @override
    def edit(self) -> None:
        match self.chance.randrange(10):
            case 0 | 1 | 2 | 3:
                self.learn()
            case 4 | 5:
                self.commit()
            case _:
                super().edit()

    def learn(self) -> None:
        """Write a postmortem, whole or broken, take one away, or publish a page of one."""
        there = sorted(self.postmortems.glob("*.md")) if self.postmortems.is_dir() else []
        kind = self.chance.choice(("write", "write", "write", "remove", "publish", "withdraw"))
        if kind == "write" or not there:
            self.write()
            return
        one = self.chance.choice(there)
        page = self.target / "postmortems" / one.stem / "index.html"
        if kind == "remove":
            one.unlink()
        elif kind == "publish":
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text("learned", "utf-8")
        else:
            page.unlink(missing_ok=True)

    def write(self, event: str = "", **given: str) -> Path:
        """Write a postmortem about an event, or about one that never was."""
        chance = self.chance
        event = event or chance.choice([*(file.stem for file in self.files), "e0"])
        day = self.now + timedelta(days=chance.choice((-3, 3)))
        told = {
            "event": event,
            "status": chance.choice(("final", "final", "draft", "in_review", "half")),
            "visibility": chance.choice(("internal", "internal", "public")),
            "team": chance.choice(("shop", "shop", "shop", "nobody")),
            "published": chance.choice(("", f"published: {day:%Y-%m-%d}\n")),
        }
        self.postmortems.mkdir(parents=True, exist_ok=True)
        file = self.postmortems / f"{event}-{chance.randrange(2)}.md"
        file.write_text(PAPER.format(**(told | given)), "utf-8")
        return file

    @override
    def prepare(self, beside: Path) -> None:
        if (pages := self.target / "postmortems").is_dir():
            shutil.copytree(pages, beside / "postmortems")
