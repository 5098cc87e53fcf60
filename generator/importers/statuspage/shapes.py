"""What the Statuspage API v2 answers, as far as an import needs it; keys that we do not know pass.

Saved answers are of all ages and hands, so nearly everything may be absent or null.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from generator.model.content.scalars import Moment


class Theirs(BaseModel):
    """An object of the API."""

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True)


def _list(value: object) -> Any:
    """Nothing is an empty list, and what is no object is no entry."""
    entries = value if isinstance(value, list) else []
    return [entry for entry in entries if isinstance(entry, dict | BaseModel)]


def _text(value: object) -> Any:
    return "" if value is None else value


def _yes(value: object) -> bool:
    return value is True


def _not_no(value: object) -> bool:
    return value is not False


Text = Annotated[str, BeforeValidator(_text)]
Yes = Annotated[bool, BeforeValidator(_yes)]
NotNo = Annotated[bool, BeforeValidator(_not_no)]


class Page(Theirs):
    """Whose page it is."""

    name: Text = ""
    url: Text = ""
    time_zone: Text = ""
    updated_at: Moment | None = None


class Component(Theirs):
    """A component, or a group of them."""

    id: str = Field(min_length=1)
    name: Text = ""
    description: Text = ""
    position: int | None = None
    group: Yes = False
    group_id: str | None = None
    start_date: str | None = None
    created_at: Moment | None = None
    only_show_if_degraded: Yes = False


class Affected(Theirs):
    """How an update changed a component."""

    code: Text = ""
    name: Text = ""
    new_status: Text = ""


class Update(Theirs):
    """A step of an incident or a maintenance."""

    id: str = Field(min_length=1)
    status: Text = ""
    body: Text = ""
    display_at: Moment | None = None
    created_at: Moment | None = None
    affected_components: Annotated[list[Affected], BeforeValidator(_list)] = []
    deliver_notifications: NotNo = True
    custom_tweet: Text = ""


class Named(Theirs):
    """A component as an incident names it."""

    id: Text = ""
    name: Text = ""


class Event(Theirs):
    """An incident, or with ``scheduled_for`` a maintenance."""

    id: str = Field(min_length=1)
    name: Text = ""
    status: Text = ""
    impact: Text = ""
    created_at: Moment | None = None
    started_at: Moment | None = None
    resolved_at: Moment | None = None
    scheduled_for: Moment | None = None
    scheduled_until: Moment | None = None
    updated_at: Moment | None = None
    shortlink: Text = ""
    postmortem_body: Text = ""
    incident_updates: Annotated[list[Update], BeforeValidator(_list)] = []
    components: Annotated[list[Named], BeforeValidator(_list)] = []

    @property
    def is_maintenance(self) -> bool:
        """Whether it was planned."""
        return self.scheduled_for is not None
