"""Which status may follow which: what an update may say, and what takes a command of its own."""

from __future__ import annotations

from datetime import datetime

from generator.authoring.moments import moment_text
from generator.authoring.refused import Refused
from generator.model.content import Event, Incident, Maintenance
from generator.model.vocabulary import INCIDENT_STAGES, MAINTENANCE_STAGES, NOTICE_STAGES, Stage
from generator.problems.words import listed

_RUNNING = frozenset({Stage.IN_PROGRESS, Stage.VERIFYING})


def ending(event: Event) -> Stage:
    """The status with which an event ends well."""
    if isinstance(event, Incident):
        return Stage.RESOLVED
    return Stage.COMPLETED if isinstance(event, Maintenance) else Stage.CLOSED


def may_follow(event: Event, at: datetime) -> tuple[Stage, ...]:
    """Every status that an update at a moment may have.

    After the end it is the same status again, for a word that is added; only ``reopen`` goes back.
    """
    last = event.updates[-1].status
    if last.ends:
        return (last,)
    if isinstance(event, Incident):
        return INCIDENT_STAGES
    if not isinstance(event, Maintenance):
        return NOTICE_STAGES
    begun = last in _RUNNING or at >= window_of(event)[0]
    return MAINTENANCE_STAGES[1:] if begun else MAINTENANCE_STAGES


def usual_stage(event: Event, at: datetime) -> Stage:
    """The status that an update has where nobody says another: the event goes on as it stands."""
    last = event.updates[-1].status
    if not isinstance(event, Maintenance) or last.ends:
        return last
    if is_over(event, at):
        return Stage.COMPLETED
    return last if last in may_follow(event, at) else Stage.IN_PROGRESS


def is_over(event: Maintenance, at: datetime) -> bool:
    """Whether a maintenance ended with its window, without a word."""
    last = event.updates[-1]
    end = window_of(event)[1]
    overruns = last.status in _RUNNING and last.at > end
    return not last.status.ends and at >= end and not overruns


def window_of(event: Maintenance) -> tuple[datetime, datetime]:
    """Start and end of a maintenance's window as it stands after all updates."""
    windows = [event.window, *(each.window for each in event.updates if each.window)]
    return windows[-1].start, windows[-1].end


def reopening(event: Event) -> tuple[Stage, ...]:
    """The statuses with which an event that is over can be open again; raises ``Refused``."""
    if not event.updates[-1].status.ends:
        raise Refused(
            f"{event.id} is not over: its last update says {event.updates[-1].status}",
            f"say what is new with `statusbook update {event.id}`",
        )
    if isinstance(event, Maintenance):
        raise Refused(
            f"{event.id} is {event.updates[-1].status}, and a maintenance is not run twice",
            "announce another one with `statusbook new maintenance`",
        )
    return INCIDENT_STAGES[:3] if isinstance(event, Incident) else NOTICE_STAGES[:1]


def refuse_stage(event: Event, status: Stage, at: datetime) -> None:
    """Raise ``Refused`` where an event's life does not allow the status."""
    allowed = may_follow(event, at)
    if status in allowed:
        return
    last = event.updates[-1]
    said = f"{event.id} cannot become {status}"
    if last.status.ends:
        back = (
            "announce another one with `statusbook new maintenance`"
            if isinstance(event, Maintenance)
            else f"open it again with `statusbook reopen {event.id}`"
        )
        raise Refused(
            f"{said}: it is {last.status} since {moment_text(last.at)}",
            f"{back}, or add a word to its end with --status {last.status}",
        )
    raise Refused(f"{said}", f"allowed now: {listed(allowed)}")


def refuse_end(event: Event) -> None:
    """Raise ``Refused`` where an event is over already."""
    last = event.updates[-1]
    if last.status.ends:
        raise Refused(
            f"{event.id} is {last.status} already, since {moment_text(last.at)}",
            f"add a word to it with `statusbook update {event.id} --status {last.status}`",
        )
