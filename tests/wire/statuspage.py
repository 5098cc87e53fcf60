"""The shapes of the Statuspage API v2, as strict as its strictest clients."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

Moment = Annotated[
    str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", strict=True)
]
Id = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S+$")]
Address = Annotated[str, StringConstraints(pattern=r"^https://[^\s]+[^\s]$")]


def _plain(text: str) -> str:
    assert not re.search(r"</?(p|br|strong|a|ul|li|code)\b", text), "the body is plain text"
    return text


State = Literal[
    "operational", "degraded_performance", "partial_outage", "major_outage", "under_maintenance"
]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Page(Shape):
    id: Id
    name: str
    url: Annotated[Address, StringConstraints(pattern=r"[^/]$")]
    time_zone: str
    updated_at: Moment


class Status(Shape):
    indicator: Literal["none", "maintenance", "minor", "major", "critical"]
    description: Literal[
        "All Systems Operational",
        "Service Under Maintenance",
        "Partially Degraded Service",
        "Partial System Outage",
        "Major Service Outage",
    ]


class Component(Shape):
    id: Id
    name: str
    status: State
    created_at: Moment
    updated_at: Moment
    position: Annotated[int, Field(ge=1)]
    description: str | None
    showcase: bool
    start_date: Annotated[str, AfterValidator(lambda day: str(date.fromisoformat(day)))] | None
    group_id: Id | None
    page_id: Id
    group: Literal[False]
    only_show_if_degraded: bool


class Group(Component):
    group: Literal[True]  # type: ignore[assignment]
    group_id: None
    components: Annotated[list[Id], Field(min_length=1)]


class AffectedComponent(Shape):
    code: Id
    name: str
    old_status: State
    new_status: State


class IncidentUpdate(Shape):
    id: Id
    status: Literal["investigating", "identified", "monitoring", "resolved", "postmortem"]
    body: Annotated[str, AfterValidator(_plain)]
    incident_id: Id
    created_at: Moment
    updated_at: Moment
    display_at: Moment
    affected_components: Annotated[list[AffectedComponent], Field(min_length=1)] | None
    deliver_notifications: bool
    custom_tweet: None
    tweet_id: None


class MaintenanceUpdate(IncidentUpdate):
    status: Literal["scheduled", "in_progress", "verifying", "completed"]  # type: ignore[assignment]


class Event(Shape):
    id: Id
    name: str
    status: str
    created_at: Moment
    updated_at: Moment
    monitoring_at: Moment | None
    resolved_at: Moment | None
    impact: str
    shortlink: Address
    started_at: Moment
    page_id: Id


class Incident(Event):
    status: Literal["investigating", "identified", "monitoring", "resolved", "postmortem"]
    impact: Literal["none", "minor", "major", "critical"]
    incident_updates: Annotated[list[IncidentUpdate], Field(min_length=1)]
    components: list[Component]
    reminder_intervals: None


class Maintenance(Event):
    status: Literal["scheduled", "in_progress", "verifying", "completed"]
    impact: Literal["maintenance"]
    incident_updates: Annotated[list[MaintenanceUpdate], Field(min_length=1)]
    components: list[Component]
    scheduled_for: Moment
    scheduled_until: Moment


Incidents = Annotated[list[Incident], Field(max_length=50)]
Maintenances = Annotated[list[Maintenance], Field(max_length=50)]
Components = list[Annotated[Group | Component, Field(discriminator="group")]]


class File(Shape):
    page: Page


class SummaryFile(File):
    components: Components
    incidents: Incidents
    scheduled_maintenances: Maintenances
    status: Status


class StatusFile(File):
    status: Status


class ComponentsFile(File):
    components: Components


class IncidentsFile(File):
    incidents: Incidents


class MaintenancesFile(File):
    scheduled_maintenances: Maintenances


FILES: dict[str, type[File]] = {
    "api/v2/summary.json": SummaryFile,
    "api/v2/status.json": StatusFile,
    "api/v2/components.json": ComponentsFile,
    "api/v2/incidents.json": IncidentsFile,
    "api/v2/incidents/unresolved.json": IncidentsFile,
    "api/v2/incidents/resolved.json": IncidentsFile,
    "api/v2/scheduled-maintenances.json": MaintenancesFile,
    "api/v2/scheduled-maintenances/upcoming.json": MaintenancesFile,
    "api/v2/scheduled-maintenances/active.json": MaintenancesFile,
}
