"""The page of an incident, a maintenance or a notice."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from markupsafe import Markup

from generator.model.public import PublicEffect, PublicEvent, PublicPostmortem, PublicUpdate
from generator.model.vocabulary import EventKind, Stage
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.label import Label
from generator.status.pages.views.later import Phased, phased
from generator.status.pages.views.promise import Promise, promise
from generator.status.pages.views.row import lasted
from generator.status.step_words import step_words

LIVE_AFTER_END = timedelta(days=1)
"""How long the page of something that is over still looks for news: it may be reopened."""


class Change(NamedTuple):
    """How an update changed one component."""

    name: str
    path: str
    new: Label
    was: str


class Update(NamedTuple):
    """One step of the timeline."""

    id: str
    label: Label
    at: Markup
    html: Markup
    changes: tuple[Change, ...]
    new_window: Markup | None
    automatic: str | None
    """The interface's words for a step that nobody wrote."""
    reopens: bool


class Affected(NamedTuple):
    """What an event does to a component now, or did at worst, or will do."""

    name: str
    path: str
    label: Label | None
    at_worst: str | None = None


class EventView(NamedTuple):
    """An event, ready to print."""

    kind: str
    title: str
    id: str
    open: bool
    label: Label
    stage: Phased[Label]
    leads_with_stage: bool
    """Whether it matters more where it stands than how bad it is: it is over, or was planned."""
    promise: Promise | None
    started: Markup
    ended: Markup | None
    lasted: Markup | None
    window: Markup | None
    severity: str | None
    severity_id: str | None
    affected: tuple[Affected, ...]
    updates: tuple[Update, ...]
    reopened: int
    backfilled: bool
    cancelled: bool
    upcoming: bool
    window_changes: int
    postmortem: PublicPostmortem | None


def is_live(desk: Desk, event: PublicEvent) -> bool:
    """Whether the event's page may still change soon, and so looks for news."""
    recent = desk.site.now - event.updated_at < LIVE_AFTER_END
    return event.open or event.upcoming or recent


def event_view(desk: Desk, event: PublicEvent) -> EventView:
    """Prepare the page of an event."""
    times = desk.times
    is_notice = event.kind is EventKind.NOTICE
    severity = _severity_name(desk, event)
    return EventView(
        kind=event.kind.value,
        title=event.title,
        id=event.id,
        open=event.open,
        label=desk.labels.event(event),
        stage=stage_phases(desk, event),
        leads_with_stage=event.kind is EventKind.MAINTENANCE or event.stage.ends,
        promise=promise(desk, event),
        started=times.moment(event.started_at),
        ended=times.moment(event.ended_at) if event.ended_at and not is_notice else None,
        lasted=lasted(desk, event.started_at, event.ended_at, event.kind),
        window=times.window(event.window.start, event.window.end) if event.window else None,
        severity=severity,
        severity_id=event.severity if severity else None,
        affected=tuple(_affected(desk, event)),
        updates=tuple(_updates(desk, event)),
        reopened=event.reopened,
        backfilled=event.backfilled,
        cancelled=event.stage is Stage.CANCELLED,
        upcoming=event.upcoming,
        window_changes=event.window_changes,
        postmortem=event.postmortem,
    )


def stage_phases(desk: Desk, event: PublicEvent) -> Phased[Label]:
    """Where it stands, and where the clock will move it by itself."""
    now = desk.labels.stage(event.stage)
    if event.kind is not EventKind.MAINTENANCE or event.window is None:
        return Phased(now)
    changes = []
    if event.upcoming:
        changes.append((event.window.start, desk.labels.stage(Stage.IN_PROGRESS)))
    if event.upcoming or (event.open and event.window.end > desk.site.now):
        changes.append((event.window.end, desk.labels.stage(Stage.COMPLETED)))
    return phased(now, changes)


def _severity_name(desk: Desk, event: PublicEvent) -> str | None:
    for severity in desk.site.severities:
        if severity.id == event.severity:
            return severity.name
    return None


def _affected(desk: Desk, event: PublicEvent) -> list[Affected]:
    if event.kind is EventKind.NOTICE:
        return [
            Affected(one.name, f"components/{one.component_id}/", None) for one in event.effects
        ]
    return [_affected_one(desk, event, effect) for effect in event.effects]


def _affected_one(desk: Desk, event: PublicEvent, effect: PublicEffect) -> Affected:
    labels, path = desk.labels, f"components/{effect.component_id}/"
    if event.upcoming:
        return Affected(effect.name, path, labels.state(effect.planned or effect.now))
    if not event.open:
        return Affected(effect.name, path, labels.state(effect.worst))
    at_worst = labels.at_worst(effect.worst) if effect.worst is not effect.now else None
    return Affected(effect.name, path, labels.state(effect.now), at_worst)


def _updates(desk: Desk, event: PublicEvent) -> list[Update]:
    shown = []
    older = (*event.updates[1:], None)
    for update, before in zip(event.updates, older, strict=True):
        after_resolved = before is not None and before.stage is Stage.RESOLVED
        shown.append(_update(desk, update, reopens=after_resolved and not update.stage.ends))
    return shown


def _update(desk: Desk, update: PublicUpdate, *, reopens: bool) -> Update:
    window = update.window if update.window_changed else None
    return Update(
        id=update.id,
        label=desk.labels.stage(update.stage),
        at=desk.times.moment(update.at),
        html=Markup(update.html),  # noqa: S704 - sanitised by the projection
        changes=tuple(
            Change(
                change.name,
                f"components/{change.component_id}/",
                desk.labels.state(change.new),
                desk.labels.was(change.old),
            )
            for change in update.changes
        ),
        new_window=desk.times.window(window.start, window.end) if window else None,
        automatic=step_words(desk.words, update.stage) if update.automatic else None,
        reopens=reopens,
    )
