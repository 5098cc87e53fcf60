"""A small site on disk that people go on editing, and builds of it with and without a memory."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from generator.cache import opened
from generator.cli.publishing import Built, publish_status
from generator.output.work import Work
from tests.build.trees import tree

BEGUN = datetime(2026, 11, 18, 12, tzinfo=UTC)
WHO = ("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "gc.auto=0")
SITE = """\
name: {name}
url: https://status.example.com
feed_authority: status.example.com,2026
time_zone: {zone}
components:
  a: {{name: Alpha}}
  b: {{name: Beta, aliases: [old-b]}}
  c: {{name: Gamma}}
"""


def moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


class Edited:
    """A site and what its people may do to it; ``now`` goes on, and back now and then."""

    def __init__(self, root: Path, chance: random.Random) -> None:
        self.root, self.chance, self.now = root, chance, BEGUN
        self.target = root / "site" / "public"
        self.count = 0
        self.alone = True
        self.incidents.mkdir(parents=True)
        self.configure()
        for days in (0, 1, 3, 30, 88, 91, 200, 400):
            self.add(BEGUN - timedelta(days=days, hours=2), over=days > 0)

    @property
    def incidents(self) -> Path:
        return self.root / "content" / "incidents"

    @property
    def files(self) -> list[Path]:
        return sorted(self.incidents.glob("*.yml"))

    def configure(self, name: str = "Acme", zone: str = "UTC") -> None:
        site = SITE.format(name=name, zone=zone)
        (self.root / "content" / "site.yml").write_text(site, "utf-8")

    def add(self, at: datetime, *, over: bool, kind: str | None = None) -> None:
        self.count += 1
        component = self.chance.choice(("a", "b", "c", "old-b"))
        kind = kind or self.chance.choice(("incident", "incident", "maintenance", "notice"))
        name = self.incidents / f"e{self.count}.yml"
        if kind == "incident":
            said = update("u1", at, "investigating")
            said += update("u2", at + timedelta(hours=1), "resolved") if over else ""
            text = f"severity: sev2\nstarted: {moment(at)}\n"
            text += f"components: {{{component}: partial_outage}}\n"
        elif kind == "maintenance":
            start, end = at + timedelta(hours=1), at + timedelta(hours=3)
            text = f"kind: maintenance\nwindow: {{start: {moment(start)}, end: {moment(end)}}}\n"
            text += f"components: {{{component}: under_maintenance}}\n"
            said = update("u1", at, "scheduled")
        else:
            text, said = f"kind: notice\ncomponents: [{component}]\n", update("u1", at, "notice")
        name.write_text(f"title: Event {self.count}\n{text}updates:\n{said}", "utf-8")

    def edit(self) -> None:
        """Do something that people do."""
        chance = self.chance
        file = chance.choice(self.files) if self.files else None
        kind = chance.choice(
            ("add", "say", "say", "retitle", "delete", "site", "now", "back", "move")
        )
        if kind == "add" or file is None:
            self.add(
                self.now - timedelta(hours=chance.randint(3, 3000)), over=chance.random() < 0.7
            )
        elif kind == "say":
            status = chance.choice(("monitoring", "resolved"))
            at = self.now - timedelta(minutes=chance.randint(1, 50))
            with file.open("a", encoding="utf-8") as end:
                end.write(update(f"x{chance.randrange(10**6)}", at, status))
        elif kind == "retitle":
            old = file.read_text("utf-8")
            file.write_text(old.replace("title: E", f"title: {chance.choice('ABC')}", 1), "utf-8")
        elif kind == "delete":
            file.unlink()
        elif kind == "site":
            self.configure(chance.choice(("Acme", "Umbra")), chance.choice(("UTC", "Asia/Tokyo")))
        elif kind == "move":
            file.touch()
            file.rename(file.with_name(f"m{file.name}"))
        else:
            self._move(kind)

    def _move(self, kind: str) -> None:
        """Let time go by, or turn the clock back."""
        if kind == "back":
            self.now -= timedelta(days=self.chance.choice((1, 100)))
        else:
            self.now += self.chance.choice(
                (timedelta(minutes=1), timedelta(hours=13), timedelta(days=1), timedelta(days=90))
            )

    def break_one(self) -> Path | None:
        """Leave a file in the middle of a word."""
        file = self.chance.choice(self.files) if self.files else None
        if file:
            file.write_text("title: 'half", "utf-8")
        return file

    def commit(self) -> None:
        """Commit all content."""
        self.git("add", "--all", "content")
        self.git("commit", "--allow-empty", "-m", f"words of {moment(self.now)}")

    def git(self, *words: str) -> None:
        """Run git at the site's moment."""
        told = {f"GIT_{who}_DATE": moment(self.now) for who in ("AUTHOR", "COMMITTER")}
        env = os.environ | told
        subprocess.run(
            ["git", *WHO, *words], cwd=self.root, env=env, check=True, capture_output=True
        )

    def build(self, cache: Path | None, target: Path | None = None) -> Built:
        with opened(cache) as store:
            return publish_status(
                self.root,
                target or self.target,
                self.now,
                keep_going=True,
                store=store,
                alone=self.alone,
            )

    def prepare(self, beside: Path) -> None:
        """Put into a folder what others publish there, and a build does not."""

    def cold(self, beside: Path) -> tuple[Built, dict[str, bytes]]:
        """A build that nothing is known to, and its tree; what stood there before is removed."""
        for folder in (beside, Work.beside(beside).folder):
            shutil.rmtree(folder, ignore_errors=True)
        self.prepare(beside)
        built = self.build(None, beside)
        return built, tree(beside) if beside.exists() else {}


def update(name: str, at: datetime, status: str) -> str:
    return (
        f"  - id: {name}\n    at: {moment(at)}\n    status: {status}\n"
        f"    message: All that is known at {moment(at)}, see [here](/history/).\n"
    )
