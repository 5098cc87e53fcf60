"""Short words for postmortems: what a test is given, in lines that read like the files."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from generator.derive import public_site
from generator.derive.library.edition import edition
from generator.model.content import Action, Body, Content, Postmortem, Section, TimelineEntry
from generator.model.edition import Edition
from generator.model.learning import Audience, SectionKind
from tests.derive.given import NOW, at, incident, site

HEADINGS = {
    "Summary": SectionKind.SUMMARY,
    "Impact": SectionKind.IMPACT,
    "Timeline": SectionKind.TIMELINE,
    "Root cause": SectionKind.ROOT_CAUSE,
    "Contributing factors": SectionKind.CONTRIBUTING_FACTORS,
    "What went well": SectionKind.WENT_WELL,
    "Action items": SectionKind.ACTIONS,
    "Lessons learned": SectionKind.LESSONS,
    "Attendees": SectionKind.PEOPLE,
}
TEAMS = {"money": {"name": "Money"}, "shops": {"name": "Shops"}}


def section(heading: str, markdown: str, level: int = 2) -> Section:
    """Write a section; its kind is that of its heading."""
    return Section(
        kind=HEADINGS.get(heading),
        heading=heading,
        level=level,
        line=1,
        source=f"{'#' * level} {heading}\n{markdown}",
        markdown=markdown,
    )


def action(text: str = "Alert on it", number: int = 1, **changes: Any) -> Action:
    """Write an action item."""
    given = {"number": number, "line": 1, "raw": text, "text": text}
    return Action.model_validate(given | changes)


def moment(when: str | None, text: str = "Something happened", **changes: Any) -> TimelineEntry:
    """Write a line of a timeline."""
    given = {"line": 1, "raw": text, "text": text, "at": at(when) if when else None}
    return TimelineEntry.model_validate(given | changes)


def postmortem(
    id: str = "one",  # noqa: A002 - as in the model
    *sections: Section,
    actions: tuple[Action, ...] = (),
    timeline: tuple[TimelineEntry, ...] = (),
    **changes: Any,
) -> Postmortem:
    """Write a final postmortem of the team Money."""
    given: dict[str, Any] = {
        "id": id,
        "file": f"content/postmortems/money/{id}.md",
        "title": f"Postmortem {id}",
        "team": "money",
        "status": "final",
        "body": Body(sections=sections, timeline=timeline, actions=actions),
    }
    times = {
        "milestones": {key: at(when) for key, when in changes.pop("milestones", {}).items()},
    }
    return Postmortem.model_validate(given | times | changes)


def library(*written: Any, now: datetime = NOW, public: bool = False, **changes: Any) -> Edition:
    """Open an edition of a library of postmortems and events."""
    content = shelved(*written, **changes)
    audience = Audience.PUBLIC if public else Audience.INTERNAL
    return edition(content, public_site(content, now), now, audience)


def shelved(*written: Any, **changes: Any) -> Content:
    """Put postmortems and events together."""
    postmortems = tuple(each for each in written if isinstance(each, Postmortem))
    events = tuple(each for each in written if not isinstance(each, Postmortem))
    return Content(site=site(**{"teams": TEAMS} | changes), events=events, postmortems=postmortems)


def trouble(name: str, start: str, end: str, **changes: Any) -> Any:
    """Tell an incident that is over."""
    return incident((start, "investigating"), (end, "resolved"), id=name, **changes)
