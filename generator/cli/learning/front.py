"""The front matter of a new postmortem, with comments on what else it can say."""

from __future__ import annotations

from datetime import datetime

from generator.cli.learning.known import Known
from generator.model.content import SiteConfig
from generator.model.learning import PostmortemKind
from generator.source import Data


def front_matter(
    known: Known,
    *,
    title: str,
    team: str,
    kind: PostmortemKind,
    severity: str | None,
    day: datetime,
) -> dict[str, Data]:
    """Give the keys in their usual order. It is a draft, and internal."""
    alone = not known.incidents
    return {
        "title": title,
        **({"incidents": [each.id for each in known.incidents]} if known.incidents else {}),
        **({"kind": kind.value} if kind is not PostmortemKind.INCIDENT else {}),
        "team": team,
        **({"services": list(known.services)} if known.services else {}),
        **({"severity": severity} if severity else {}),
        "status": "draft",
        **({"date": day.date().isoformat()} if alone else {}),
        **({"milestones": marks} if (marks := known.milestones()) else {}),
    }


def hints(known: Known, site: SiteConfig) -> str:
    """Write comments: what else the front matter can say, with the words of this site."""
    lines = [
        *_milestones(known),
        _choice("trigger", site.triggers, "a few words"),
        _choice("causes", site.causes, "[a few words]"),
        "# roles: {incident_commander: a role, technical_lead: a role, communications: a role}",
        "# tags: []",
    ]
    return "".join(f"{line}\n" for line in lines)


def _milestones(known: Known) -> tuple[str, ...]:
    """Ask when the first of us knew, and when somebody took it on."""
    if known.milestones():
        return ("  # detected: when the first of us knew", "  # acknowledged: when it was taken on")
    return ("# milestones: {detected: when we knew, acknowledged: when it was taken on}",)


def _choice(key: str, words: tuple[str, ...], otherwise: str) -> str:
    return f"# {key}: {' | '.join(words) if words else otherwise}"
