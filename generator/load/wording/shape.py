"""Which model stands at a key path, and what people call it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from generator.model.content import (
    Brand,
    Component,
    Group,
    Incident,
    IncidentUpdate,
    Link,
    Maintenance,
    MaintenanceUpdate,
    Notice,
    NoticeUpdate,
    Notification,
    Policies,
    Postmortem,
    Roles,
    Runbook,
    Severity,
    SiteConfig,
    Team,
    UptimePolicy,
    Window,
)

Keys = tuple[str | int, ...]
Model = type[BaseModel]

NAMES: Mapping[Model, str] = {
    Incident: "an incident",
    Maintenance: "a maintenance",
    Notice: "a notice",
    IncidentUpdate: "an update",
    MaintenanceUpdate: "an update of a maintenance",
    NoticeUpdate: "an update of a notice",
    Window: "a window",
    SiteConfig: "site.yml",
    Brand: "brand",
    Link: "a link",
    Group: "a group",
    Component: "a component",
    Team: "a team",
    Notification: "a channel",
    Severity: "a severity",
    Policies: "policies",
    UptimePolicy: "the uptime policy",
    Postmortem: "a postmortem",
    Roles: "roles",
    Runbook: "a runbook",
}


def model_at(model: Model, keys: Keys) -> Model | None:
    """Find the model that the value at ``keys`` is typed by; ``None`` if it is no model."""
    found = type_at(model, keys)
    return found if isinstance(found, type) and issubclass(found, BaseModel) else None


def type_at(model: Model, keys: Keys) -> object:
    """Find the type of the value at ``keys``; ``None`` where nothing may stand."""
    found: object = model
    for key in keys:
        found = _part(found, key)
        if found is None:
            return None
    return found


def _part(whole: object, key: str | int) -> object:
    """Find the type of one entry, key or field."""
    if isinstance(whole, type) and issubclass(whole, BaseModel):
        field = whole.model_fields.get(str(key))
        return _bare(field.annotation) if field else None
    arguments: tuple[Any, ...] = get_args(whole)
    if get_origin(whole) is dict:
        return _bare(arguments[1])
    if get_origin(whole) is tuple:
        return _bare(arguments[0])
    return None


def _bare(annotation: object) -> object:
    """Leave out ``| None`` and annotations."""
    if hasattr(annotation, "__metadata__"):
        return _bare(get_args(annotation)[0])
    parts = [each for each in get_args(annotation) if each is not type(None)]
    if get_origin(annotation) not in (dict, tuple) and len(parts) == 1:
        return _bare(parts[0])
    return annotation
