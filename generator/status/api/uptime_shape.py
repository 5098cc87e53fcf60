"""The shape of ``api/uptime.json``, and its JSON Schema. Keys may be added, none goes away."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from generator.model.vocabulary import ComponentState

Percent = Annotated[
    Decimal, Field(ge=0, le=100), PlainSerializer(float, return_type=float, when_used="json")
]


class Told(BaseModel):
    """What we say; its schema leaves room for keys that a later version adds."""

    model_config = ConfigDict(frozen=True)


class Day(Told):
    """A day of the site's time zone; ``state`` is null where there is no data."""

    day: date
    state: ComponentState | None
    counted_seconds: int
    known_seconds: int
    events: tuple[str, ...]


class Uptime(Told):
    """Ninety days, oldest first, and the percentage made of them, rounded down to two digits."""

    uptime_percent: Percent | None
    days: tuple[Day, ...]


class ComponentUptime(Uptime):
    """A component that is not retired."""

    id: str
    name: str
    group_id: str | None


class GroupUptime(Uptime):
    """A group: each day the worst of its components."""

    id: str
    name: str


class Weights(Told):
    """How much of each state counts as downtime, 0 to 1. Planned maintenance never counts."""

    major_outage: float
    partial_outage: float
    degraded_performance: float


class UptimeFile(Told):
    """Uptime of every component and group of a status page."""

    schema_: str = Field(serialization_alias="$schema")
    name: str
    url: str
    time_zone: str
    weights: Weights
    components: tuple[ComponentUptime, ...]
    groups: tuple[GroupUptime, ...]


def schema() -> bytes:
    """The bytes of its JSON Schema."""
    told = UptimeFile.model_json_schema(by_alias=True, mode="serialization")
    told = {"$schema": "https://json-schema.org/draft/2020-12/schema", **told}
    return f"{json.dumps(told, indent=1, sort_keys=True)}\n".encode()
