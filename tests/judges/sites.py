"""Sites worth judging, beside the example: a calm one, a hostile one, one from right to left."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from generator.derive import public_site
from generator.load import load_content
from generator.model.content.scalars import read_moment
from generator.output import publish
from generator.status import render_status
from tests.judges.payloads import LINES, PROSE
from tests.support.command import NOW
from tests.support.given import write_site

CALM = """
name: Nimbus
url: https://status.nimbus.example
feed_authority: status.nimbus.example,2026
description: Weather for everyone
since: 2026-09-30
groups:
  core: {name: Core, description: What everybody needs}
components:
  checkout: {name: Checkout, group: core}
  search: {name: Search, group: core}
  mail: {name: Mail, since: 2026-11-01}
"""


def arabic(root: Path, folder: Path) -> Path:
    """The site in ``root`` once more in ``folder``, its interface in Arabic."""
    for name in ("content", "overrides"):
        shutil.copytree(root / name, folder / name)
    config = folder / "content" / "site.yml"
    lines = config.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("language:")]
    config.write_text("\n".join([*kept, "language: ar", ""]), "utf-8")
    return folder


def hostile(folder: Path) -> Path:
    """A site with a payload in every field that an author may fill."""
    words = LINES
    site: dict[str, Any] = {
        "name": words[0],
        "url": "https://status.nimbus.example",
        "feed_authority": "status.nimbus.example,2026",
        "description": words[1],
        "brand": {
            "footer": words[2],
            "links": [{"label": word, "url": "https://a.example/"} for word in words[:6]],
        },
        "groups": {
            f"g{number}": {"name": word, "description": word}
            for number, word in enumerate(words[:20])
        },
        "components": {
            f"c{number}": {"name": word, "description": word, "group": f"g{number % 20}"}
            for number, word in enumerate(words)
        },
        "severities": {
            f"s{number}": {"name": word, "description": word, "impact": "minor"}
            for number, word in enumerate(words)
        },
    }
    files: dict[str, str | bytes] = {"content/site.yml": json.dumps(site)}
    messages = [*words, *PROSE]
    for number, message in enumerate(messages):
        files[f"i{number}.yml"] = json.dumps(_event(number, words[number % len(words)], message))
    return write_site(folder, files, site=None)


def build_unchecked(root: Path) -> Path:
    """Publish what the checks would refuse: escaping has to stand alone."""
    loaded = load_content(root)
    if loaded.content is None:
        raise AssertionError(loaded.problems)
    target = root / "site" / "public"
    publish(render_status(public_site(loaded.content, read_moment(NOW))), target)
    return target


def _event(number: int, title: str, message: str) -> dict[str, Any]:
    """An event of each kind in turn, all of them on the front page."""
    hour, minute = divmod(number % 600, 60)
    at = f"2026-11-18T{hour:02}:{minute:02}:00Z"
    component = f"c{number % len(LINES)}"
    if number % 10 == 0:
        updates = [{"id": "u1", "at": at, "message": message}]
        return {"title": title, "kind": "notice", "components": [component], "updates": updates}
    if number % 10 == 1:
        return {
            "title": title,
            "kind": "maintenance",
            "window": {"start": "2026-11-18T15:00:00Z", "end": "2026-11-18T16:00:00Z"},
            "components": {component: "under_maintenance"},
            "updates": [{"id": "u1", "at": at, "status": "scheduled", "message": message}],
        }
    return {
        "title": title,
        "severity": f"s{number % len(LINES)}",
        "started": at,
        "components": {component: "partial_outage"},
        "updates": [{"id": "u1", "at": at, "status": "investigating", "message": message}],
    }
