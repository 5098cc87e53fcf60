"""The course of a maintenance: it follows its window by itself, unless an update says otherwise.

At the window's start it is in progress, at its end completed. An update that says so earlier
goes first; one that says ``in_progress`` or ``verifying`` after the end keeps it running until
somebody ends it; one that brings another window moves the steps that have not been taken.
``scheduled`` said of a window that has begun already changes nothing.
"""

from __future__ import annotations

from datetime import UTC, datetime

from generator.derive.course import Course, Step
from generator.derive.timeline import spans, worst_of
from generator.model.content import Maintenance, MaintenanceUpdate
from generator.model.vocabulary import ComponentState, Stage

RUNNING = frozenset({Stage.IN_PROGRESS, Stage.VERIFYING})
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def maintenance_course(maintenance: Maintenance, now: datetime) -> Course | None:
    """Follow a maintenance up to now; ``None`` if nothing has been said of it yet."""
    said = [update for update in maintenance.updates if update.at <= now]
    if not said:
        return None
    walk = _Walk(maintenance)
    for update in said:
        walk.wait(until=update)
        walk.hear(update)
    walk.wait(until=now)
    return Course(
        event=maintenance,
        steps=tuple(step for step in walk.steps if step.update or step.at >= said[0].at),
        stage=walk.stage,
        started_at=walk.began or walk.window.start,
        ended_at=walk.ended,
        open=walk.stage in RUNNING,
        upcoming=walk.stage is Stage.SCHEDULED,
        named=tuple(walk.effects),
        worst=worst_of(step.effects for step in walk.steps),
        planned=walk.effects,
        spans=spans([(step.at, step.effects) for step in walk.steps], now),
        window=walk.window,
        leaves_at=walk.turns_at(),
    )


class _Walk:
    """Walks along the updates of a maintenance and takes the automatic steps between them."""

    def __init__(self, maintenance: Maintenance) -> None:
        self.stage = Stage.SCHEDULED
        self.window = maintenance.window
        self.effects: dict[str, ComponentState] = dict(maintenance.components)
        self.steps: list[Step] = []
        self.began: datetime | None = None
        self.ended: datetime | None = None
        self._at = _LONG_AGO
        self._overruns = False

    def wait(self, until: MaintenanceUpdate | datetime) -> None:
        """Take the automatic steps that come before an update, or up to a moment."""
        if self.stage is Stage.SCHEDULED and self._comes(self.window.start, until):
            self._step(max(self.window.start, self._at), Stage.IN_PROGRESS)
        if self._will_end(until) and self._comes(self.window.end, until):
            self._step(max(self.window.end, self._at), Stage.COMPLETED)

    def hear(self, update: MaintenanceUpdate) -> None:
        """Do what an update says."""
        before, self.window = self.window, update.window or self.window
        self.effects.update(update.components)
        stage = self._meant(update)
        self._overruns = stage in RUNNING and update.at > self.window.end
        self._step(update.at, stage, update, window_changed=before != self.window)

    def turns_at(self) -> datetime | None:
        """When the next automatic step is due."""
        if self.stage is Stage.SCHEDULED:
            return self.window.start
        return self.window.end if self.stage in RUNNING and not self._overruns else None

    def _comes(self, moment: datetime, until: MaintenanceUpdate | datetime) -> bool:
        return moment <= until if isinstance(until, datetime) else moment < until.at

    def _will_end(self, until: MaintenanceUpdate | datetime) -> bool:
        goes_on = isinstance(until, MaintenanceUpdate) and until.status in RUNNING
        return self.stage in RUNNING and not self._overruns and not goes_on

    def _meant(self, update: MaintenanceUpdate) -> Stage:
        late = update.status is Stage.SCHEDULED and update.at >= self.window.start
        return self.stage if late else update.status

    def _step(
        self,
        at: datetime,
        stage: Stage,
        update: MaintenanceUpdate | None = None,
        *,
        window_changed: bool = False,
    ) -> None:
        if stage is Stage.SCHEDULED:
            self.began = None
        elif stage in RUNNING:
            self.began = self.began or at
        self.ended = (self.ended or at) if stage.ends else None
        self.stage, self._at = stage, at
        effects = dict(self.effects) if stage in RUNNING else {}
        self.steps.append(
            Step(
                at=at,
                stage=stage,
                effects=effects,
                update=update,
                told=update.status if update else stage,
                promise=update.next_update_at if update else None,
                window=self.window,
                window_changed=window_changed,
            )
        )
