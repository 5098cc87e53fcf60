"""Writes postmortems into a site that ``content`` made up: of every tenth event or so.

They look back on all of the worst incidents, and on a third of the next worse, as companies do that
promise them for such. One in five is public, all are final, and nothing is wrong with them.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path

import yaml

from benchmarks.library_content import TEAMS, Writer

_SHARES = {"sev1": 1.0, "sev2": 0.33}
_LEAST = timedelta(minutes=16)
"""What is detected after five minutes is mitigated ten before the end."""


def learn(root: Path) -> int:
    """Write them, and say how many there are."""
    settings = root / "content" / "site.yml"
    text = settings.read_text("utf-8")
    teams = "".join(f"  {each}: {{name: {each.capitalize()}}}\n" for each in TEAMS)
    settings.write_text(f"{text}teams:\n{teams}", "utf-8")
    chance = random.Random(13)
    writer = Writer(chance, sorted(yaml.safe_load(text)["components"]))
    count = 0
    for file in sorted((root / "content" / "incidents").rglob("*.yml")):
        event = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
        if chance.random() >= _SHARES.get(event.get("severity"), 0):
            continue
        begun, ended = _times(event)
        if ended is None or ended - begun < _LEAST:
            continue
        folder = root / "content" / "postmortems" / chance.choice(TEAMS)
        folder.mkdir(parents=True, exist_ok=True)
        told = writer.postmortem(writer.title(), file.stem, begun, ended)
        (folder / f"{file.stem}.md").write_text(told, "utf-8")
        count += 1
    return count


def break_one(root: Path) -> Path:
    """Misspell a key in the oldest postmortem."""
    file = min((root / "content" / "postmortems").rglob("*.md"), key=lambda each: each.name)
    file.write_text(file.read_text("utf-8").replace("status: ", "state: ", 1), "utf-8")
    return file


def _times(event: dict[str, object]) -> tuple[datetime, datetime | None]:
    """When it began, and when it was over, if it is."""
    begun, updates = event["started"], event["updates"]
    assert isinstance(begun, datetime)
    assert isinstance(updates, list)
    last = updates[-1]
    return begun, last["at"] if last["status"] == "resolved" else None
