"""A postmortem of the example library, moved in time.

Its days move by whole days and its moments by the whole shift, as those of its incident do. Days
written in its text, such as the due dates in a table of action items, move too.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from generator.model.content import Action, Body, Postmortem, Section, TimelineEntry

_DAY = timedelta(days=1)
_WRITTEN = re.compile(r"(?<![\w/.-])\d{4}-\d\d-\d\d(?=T\d|[^\w/-]|\Z)")


def moved_postmortem(written: Postmortem, by: timedelta) -> Postmortem:
    """Move a postmortem; ``by`` is the shift of its incident."""
    return written.model_copy(
        update={
            "date": _day(written.date, by),
            "published": _day(written.published, by),
            "revised": _day(written.revised, by),
            "milestones": {key: at + by for key, at in written.milestones.items()},
            "body": Body(
                sections=tuple(_section(each, by) for each in written.body.sections),
                timeline=tuple(_entry(each, by) for each in written.body.timeline),
                actions=tuple(_action(each, by) for each in written.body.actions),
            ),
        }
    )


def _section(section: Section, by: timedelta) -> Section:
    return section.model_copy(
        update={"source": _text(section.source, by), "markdown": _text(section.markdown, by)}
    )


def _entry(entry: TimelineEntry, by: timedelta) -> TimelineEntry:
    return entry.model_copy(
        update={
            "raw": _text(entry.raw, by),
            "text": _text(entry.text, by),
            "at": _moment(entry.at, by),
            "until": _moment(entry.until, by),
        }
    )


def _action(action: Action, by: timedelta) -> Action:
    return action.model_copy(
        update={
            "raw": _text(action.raw, by),
            "text": _text(action.text, by),
            "reason": _text(action.reason, by) if action.reason else None,
            "due": _day(action.due, by),
            "done": _day(action.done, by),
        }
    )


def _day(day: date | None, by: timedelta) -> date | None:
    return day + by // _DAY * _DAY if day else None


def _moment(moment: datetime | None, by: timedelta) -> datetime | None:
    return moment + by if moment else None


def _text(text: str, by: timedelta) -> str:
    def move(match: re.Match[str]) -> str:
        try:
            return (date.fromisoformat(match[0]) + by // _DAY * _DAY).isoformat()
        except (ValueError, OverflowError):
            return match[0]

    return _WRITTEN.sub(move, text)
