"""Incidents and maintenances: in the API both are one type, a maintenance with a window."""

from __future__ import annotations

from datetime import datetime

from generator.model.public import PublicEvent, PublicSite
from generator.model.vocabulary import EventKind, Impact, Stage
from generator.status.address import absolute
from generator.status.api.components import Components
from generator.status.api.page import page_id
from generator.status.api.shape import Json, Object, moment, moment_or_null
from generator.status.api.updates import status_of, updates
from generator.status.dating import last_change
from generator.status.words import Words
from generator.syndication.characters import one_line


class Incidents:
    """Writes the events of a site in the API's shape."""

    def __init__(self, site: PublicSite, components: Components) -> None:
        self._site = site
        self._page_id = page_id(site)
        self._components = components
        self._words = Words.of(site.language, site.time_zone)

    def incident(self, event: PublicEvent) -> Object:
        """An incident, or a notice: that is an incident without impact."""
        return {
            "id": event.id,
            "name": one_line(event.title),
            "status": _status(event),
            "created_at": moment(event.announced_at),
            "updated_at": moment(last_change(event)),
            "monitoring_at": moment_or_null(_monitoring(event)),
            "resolved_at": moment_or_null(event.ended_at),
            "impact": event.impact.value,
            "shortlink": absolute(self._site, event.path),
            "started_at": moment(_started(event)),
            "page_id": self._page_id,
            "incident_updates": updates(self._words, event),
            "components": self._touched(event),
            "reminder_intervals": None,
        }

    def maintenance(self, event: PublicEvent) -> Object:
        """A maintenance. What Statuspage knows as started is when it was announced."""
        window = event.window
        told = {**self.incident(event), "impact": Impact.MAINTENANCE.value}
        del told["reminder_intervals"]
        told["scheduled_for"] = moment_or_null(window.start if window else event.started_at)
        told["scheduled_until"] = moment_or_null(window.end if window else event.ended_at)
        return told

    def _touched(self, event: PublicEvent) -> list[Json]:
        known = self._components.by_id
        return [known[one.component_id] for one in event.effects if one.component_id in known]


def _status(event: PublicEvent) -> str:
    if event.kind is EventKind.NOTICE:
        return status_of(Stage.NOTICE if event.open else Stage.CLOSED)
    return status_of(event.stage)


def _started(event: PublicEvent) -> datetime:
    return event.announced_at if event.kind is EventKind.MAINTENANCE else event.started_at


def _monitoring(event: PublicEvent) -> datetime | None:
    moments = (one.at for one in event.updates if one.stage is Stage.MONITORING)
    return next(moments, None)
