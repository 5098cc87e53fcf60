"""One more word on an event: what ``update``, ``resolve``, ``reopen`` and their like share."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from generator.authoring import (
    Bare,
    Refused,
    append_update,
    moment_text,
    next_update_id,
    refuse_future,
    refuse_history,
    span_text,
)
from generator.cli.desk.effects import in_words, stated
from generator.cli.desk.finding import found_event
from generator.cli.desk.finishing import Draft, finish
from generator.cli.desk.kinds import NOTHING
from generator.cli.desk.opening import opened_desk, opened_event
from generator.cli.desk.options import Manner, Words
from generator.cli.desk.preview import STAGES
from generator.cli.desk.wording import worded
from generator.model.content import Event, Incident, Notice
from generator.model.vocabulary import Stage
from generator.site.single import Desk
from generator.source import Data


@dataclass(frozen=True, slots=True)
class Step:
    """What an update says besides its words. ``template`` names the text to begin with."""

    status: Stage
    template: str
    window: tuple[datetime, datetime] | None = None


Choice = Callable[[Event, datetime], Step]


def say(
    ident: str | None, words: Words, manner: Manner, choice: Choice, *, planned: bool = False
) -> None:
    """Add an update to an event; ``choice`` says which, or raises ``Refused``."""
    desk = opened_desk(manner)
    before, event = opened_event(desk, found_event(desk, ident, manner, planned=planned), manner)
    at = words.at or _unsaid(event, desk, manner)
    moment = desk.moment(manner.moment)
    _refuse_standing_clock(event, desk)
    refuse_future(at, moment)
    step = choice(event, at)
    refuse_history(event, at, moment)
    effects = stated(words.effects, desk.site)
    message = worded(
        words,
        manner,
        kind=event.kind,
        severity=event.severity if isinstance(event, Incident) else None,
        step=step.template,
        known={"components": in_words(effects or _named(event, desk), desk.site)},
        about=f"{STAGES[step.status]}: {event.title}",
    )
    update: dict[str, Data] = {
        "id": next_update_id([each.id for each in event.updates]),
        "at": moment_text(at),
        "status": step.status.value,
        **_promise(words, event, step, desk),
        **({"components": dict(effects)} if effects else {}),
        **_window(step),
        **({"notify": Bare("false")} if words.silent else {}),
        "message": message,
    }
    draft = Draft(
        file=before.file,
        old=before.data,
        new=append_update(before.data, before.file, update),
        subject=f"{STAGES[step.status]}: {event.title}",
        message=message,
        following=_following(step),
        known=before.problems,
    )
    beside = desk.all() if step.window else None
    finish(draft, desk, manner, beside)


def _unsaid(event: Event, desk: Desk, manner: Manner) -> datetime:
    """Now, or a second later where something was said in this one: feeds tell updates by times."""
    now = desk.moment(manner.moment)
    if manner.now is None and now == event.updates[-1].at:
        time.sleep(1)
        now = desk.moment(manner.moment)
    return now


def _refuse_standing_clock(event: Event, desk: Desk) -> None:
    """In an example no time passes, so that no second word can be said."""
    written = desk.site.example_written
    if written and event.updates[-1].at >= written:
        raise Refused(
            f"this is an example, whose clock stands at {moment_text(written)}, and the newest "
            f"update of {event.id} is of that time",
            "take example_written out of content/site.yml to let time pass, or begin a site of "
            "your own with `statusbook init`",
        )


def promise(words: Words, usual: timedelta | None) -> dict[str, Data]:
    """The key that promises the next word, where one is promised."""
    if words.next_update == NOTHING:
        return {}
    said = words.next_update or (span_text(usual) if usual else None)
    return {"next_update": said} if said else {}


def _promise(words: Words, event: Event, step: Step, desk: Desk) -> dict[str, Data]:
    if isinstance(event, Notice) or (step.status.ends and not words.next_update):
        return {}
    severity = desk.site.severities.get(event.severity) if isinstance(event, Incident) else None
    return promise(words, severity.update_every if severity else None)


def _named(event: Event, desk: Desk) -> list[str]:
    known = desk.site.component_by_name
    return [known[each] for each in event.components if each in known]


def _window(step: Step) -> dict[str, Data]:
    if step.window is None:
        return {}
    start, end = step.window
    return {"window": {"start": moment_text(start), "end": moment_text(end)}}


def _following(step: Step) -> str:
    if step.status is Stage.RESOLVED:
        return "`statusbook status` tells whether a postmortem is owed"
    return "`statusbook status` tells when the next word is due"
