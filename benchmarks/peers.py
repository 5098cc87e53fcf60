"""The same content for others, so that they can be measured in the same run.

Nothing of theirs is here: whoever measures has them installed, and names where they are.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import yaml

from benchmarks.measuring import Cost, run

_COLOURS = {
    "brand": "#0a0c0f",
    "ok": "#008000",
    "disrupted": "#cc4400",
    "down": "#e60000",
    "notice": "#24478f",
}
_SEVERITIES = {"sev1": "down", "sev2": "disrupted"}


def cstate(site: Path, theme: Path, folder: Path) -> Cost:
    """Build the incidents of a site with Hugo and the theme cState, which lies in ``theme``."""
    issues = folder / "content" / "issues"
    issues.mkdir(parents=True)
    settings = yaml.safe_load((site / "content" / "site.yml").read_text("utf-8"))
    (folder / "config.yml").write_text(json.dumps(_config(settings, theme)), "utf-8")
    for file in sorted((site / "content" / "incidents").rglob("*.yml")):
        event = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
        if "severity" in event:
            (issues / f"{file.stem}.md").write_text(_issue(event), "utf-8")
    return run(("hugo", "--quiet"), folder)


def _config(settings: dict[str, dict[str, object]], theme: Path) -> dict[str, object]:
    systems = [{"name": name, "category": "All"} for name in settings["components"]]
    return {
        "title": "Status",
        "baseURL": "https://status.example.com",
        "theme": theme.name,
        "themesDir": str(theme.parent),
        "taxonomies": {"affected": "affected"},
        "params": {
            "categories": [{"name": "All", "untitled": True}],
            "systems": systems,
            "enableUptimeHistogram": True,
            "incidentHistoryFormat": "yearly",
            "incidentPostsPerPage": 5,
            "dateFormat": "January 2, 2006 at 3:04 PM",
            "shortDateFormat": "15:04 — Jan 2",
            "useRelativeTime": True,
            **_COLOURS,
        },
    }


def _issue(event: dict[str, list[dict[str, object]]]) -> str:
    last = event["updates"][-1]
    over = last.get("status") == "resolved"
    front = {
        "title": event["title"],
        "date": event["started"],
        "resolved": over,
        **({"resolvedWhen": last["at"]} if over else {}),
        "severity": _SEVERITIES.get(str(event["severity"]), "notice"),
        "affected": list(event.get("components") or ()),
        "section": "issue",
    }
    said = (f"*{each.get('status', 'Update')}* - {each['message']}" for each in event["updates"])
    return f"---\n{yaml.safe_dump(front)}---\n\n" + "\n\n".join(reversed(list(said)))


def material(site: Path, folder: Path) -> Cost:
    """Build the postmortems of a site with MkDocs, Material and its own search, at its leanest.

    Every page is left out of the navigation; with the default one, each carries a list of all.
    """
    docs = folder / "docs"
    for file in sorted((site / "content" / "postmortems").rglob("*.md")):
        place = docs / file.relative_to(site / "content" / "postmortems")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(file.read_text("utf-8"), "utf-8")
    (docs / "index.md").write_text("# Postmortems\n", "utf-8")
    settings = {
        "site_name": "Postmortems",
        "site_url": "https://status.example.com/",
        "theme": {"name": "material", "font": False},
        "plugins": ["search"],
        "nav": ["index.md"],
        "not_in_nav": "*\n",
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    return run((sys.executable, "-m", "mkdocs", "build", "--quiet"), folder)
