"""Makes up a site with many postmortems: ``python benchmarks/library_content.py FOLDER NUMBER``.

Sentences are those of the example library, mixed with words of nobody, so that texts are as long,
as varied and as alike as those of a company that writes them for years. The same number makes the
same files.
"""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parent.parent
LAST = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
DAYS = 3_000
SHORTEST = 30
TEAMS = ("shops", "discovery", "money", "tools", "platform")
SERVICES = ("storefront", "search", "checkout", "card-payments", "payouts", "studio", "webhooks")
TRIGGERS = ("a change of settings", "slow decay", "hardware", "more visitors than usual")
CAUSES = ("a fault in our software", "the network", "an interplay that nobody foresaw")
STATES = ("open", "done 2026-01-05", "done 2026-02-01", "proposed", "dropped: not worth it")
SECTIONS = (
    ("Summary", 4), ("Impact", 4), ("Background", 3), ("Root cause", 5),
    ("Contributing factors", 6), ("Resolution", 3), ("What went well", 4),
    ("What went poorly", 4), ("Where we got lucky", 2),
    ("Lessons learned", 4),
)  # fmt: skip


def make(folder: Path, number: int) -> None:
    """Write a site with ``number`` postmortems, each of its own incident, into a new folder."""
    content = folder / "content"
    (content / "incidents").mkdir(parents=True)
    site = (ROOT / "content" / "site.yml").read_text("utf-8")
    kept = [line for line in site.splitlines() if not line.startswith("example_written")]
    (content / "site.yml").write_text("\n".join(kept) + "\n", "utf-8")
    shutil.copytree(ROOT / "content" / "brand", content / "brand")
    for name, team, incident, postmortem in _made(number):
        (content / "incidents" / f"{name}.yml").write_text(incident, "utf-8")
        (content / "postmortems" / team).mkdir(parents=True, exist_ok=True)
        (content / "postmortems" / team / f"{name}.md").write_text(postmortem, "utf-8")


def _made(number: int) -> Iterator[tuple[str, str, str, str]]:
    chance = random.Random(11)
    writer = Writer(chance)
    for each in range(number):
        begun = LAST - timedelta(days=1 + each * DAYS / number, minutes=chance.randrange(600))
        begun = begun.replace(second=0, microsecond=0)
        ended = begun + timedelta(minutes=chance.randrange(20, 400))
        name = f"{begun:%Y-%m-%d}-{chance.choice(writer.names)}-{each}"
        title = writer.title()
        severity = chance.choice(("sev1", "sev2", "sev3", "sev4"))
        service = chance.choice(SERVICES)
        incident = (
            f"title: {title}\nseverity: {severity}\nstarted: {begun:%Y-%m-%dT%H:%M:00Z}\n"
            f"components: {{{service}: partial_outage}}\nupdates:\n"
            f"  - id: u1\n    at: {begun + timedelta(minutes=4):%Y-%m-%dT%H:%M:00Z}\n"
            "    status: investigating\n    message: We look into it.\n"
            f"  - id: u2\n    at: {ended:%Y-%m-%dT%H:%M:00Z}\n"
            "    status: resolved\n    message: It works again.\n"
        )
        yield name, chance.choice(TEAMS), incident, writer.postmortem(title, name, begun, ended)


class Writer:
    """Writes postmortems of services."""

    def __init__(self, chance: random.Random, services: Sequence[str] = SERVICES) -> None:
        self._chance, self._services = chance, services
        self._sentences = _sentences()
        self.names = ["".join(chance.choices("aeioklmnrst", k=chance.randint(4, 9)))
                      for _ in range(4000)]  # fmt: skip

    def title(self) -> str:
        """A sentence of a title's length."""
        words = "".join(c for c in self.sentence() if c.isalnum() or c == " ").split()
        return " ".join(words[:9]) + f" {self._chance.choice(self.names)}"

    def sentence(self) -> str:
        """A sentence of the example."""
        return self._chance.choice(self._sentences)

    def postmortem(self, title: str, name: str, begun: datetime, ended: datetime) -> str:
        """A postmortem of the incident ``name``."""
        chance = self._chance
        front = (
            f"---\ntitle: {title}\nincidents: [{name}]\nstatus: final\n"
            f"visibility: {'public' if chance.random() < PUBLIC else 'internal'}\n"
            f"published: {begun + timedelta(days=3):%Y-%m-%d}\n"
            f"services: [{chance.choice(self._services)}]\ntrigger: {chance.choice(TRIGGERS)}\n"
            f"causes: [{chance.choice(CAUSES)}]\ntags: [{chance.choice(self.names[:60])}]\n"
            f"milestones:\n  detected: {begun + timedelta(minutes=5):%Y-%m-%dT%H:%M:00Z}\n"
            f"  mitigated: {ended - timedelta(minutes=10):%Y-%m-%dT%H:%M:00Z}\n"
            "roles:\n  incident_commander: On-call lead\n---\n"
        )
        parts = [front]
        for heading, most in SECTIONS:
            parts.append(f"\n## {heading}\n\n{self._text(most)}\n")
            if heading == "Background":
                parts.append(self._timeline(begun))
        parts.append(self._actions(begun))
        return "".join(parts)

    def _text(self, most: int) -> str:
        chance = self._chance
        told = [f"{self.sentence()} {chance.choice(self.names)} {chance.choice(self.names)}."
                for _ in range(chance.randint(2, most + 2))]  # fmt: skip
        listed = chance.random() < LISTED
        return "\n".join(f"- {each}" for each in told) if listed else " ".join(told)

    def _timeline(self, begun: datetime) -> str:
        rows = [f"- {begun + timedelta(minutes=n * 7):%H:%M} {self.sentence()}."
                for n in range(self._chance.randint(5, 12))]  # fmt: skip
        return "\n## Timeline\n\nTimes are UTC.\n\n" + "\n".join(rows) + "\n"

    def _actions(self, begun: datetime) -> str:
        chance = self._chance
        rows = [
            f"| {self.sentence().replace('|', ' ')[:110]} |"
            f" {chance.choice(('prevent', 'detect'))} | {chance.choice(TEAMS)} lead |"
            f" {begun + timedelta(days=30):%Y-%m-%d} |"
            f" {chance.choice(STATES)} | [T-{n}](https://tracker.example.com/T-{n}) |"
            for n in range(chance.randint(2, 7))
        ]
        head = "| Action | Category | Owner | Due | State | Link |\n|---|---|---|---|---|---|\n"
        return "\n## Action items\n\n" + head + "\n".join(rows) + "\n"


PUBLIC, LISTED = 0.2, 0.4
"""How many postmortems are public, and how many sections are lists."""


def _sentences() -> list[str]:
    found = []
    for file in sorted((ROOT / "content" / "postmortems").rglob("*.md")):
        text = file.read_text("utf-8").split("---", 2)[2]
        for line in text.splitlines():
            if line[:1] not in set("#|-"):
                found += [one.strip(" .") for one in line.split(". ") if len(one) > SHORTEST]
    return [one for one in found if not any(part in one for part in ("<", ":", "!["))]


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
