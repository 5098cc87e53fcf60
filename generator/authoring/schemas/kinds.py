"""The three kinds of file, each with its schema; for one site, with the names that it knows."""

from __future__ import annotations

from enum import StrEnum

from generator.authoring.schemas import snippets
from generator.authoring.schemas.known import of_site
from generator.authoring.schemas.scalars import Json, Schema
from generator.authoring.schemas.shapes import shape_of
from generator.model.content import Incident, Maintenance, Notice, Postmortem, SiteConfig
from generator.model.vocabulary import EventKind

DIALECT = "http://json-schema.org/draft-07/schema#"
_GIVEN = frozenset({"id", "file", "body", "history", "pictures"})
"""Keys that the loader gives, and no author."""


class Kind(StrEnum):
    """A kind of file that people write."""

    SITE = "site"
    EVENT = "event"
    POSTMORTEM = "postmortem"


_TITLES = {
    Kind.SITE: "settings of a status page",
    Kind.EVENT: "event on a status page",
    Kind.POSTMORTEM: "keys of a postmortem",
}
"""Editors show them beside each problem."""


def schema_of(kind: Kind, site: SiteConfig | None = None) -> Schema:
    """Make a schema; with a site it knows the ids of that site's severities, components, teams."""
    whole = {Kind.SITE: _site, Kind.EVENT: _event, Kind.POSTMORTEM: _postmortem}[kind]()
    if site is not None and kind is not Kind.SITE:
        whole = of_site(whole, site)
    return {"$schema": DIALECT, "title": _TITLES[kind], **whole}


def _site() -> Schema:
    return snippets.into_site(shape_of(SiteConfig))


def _postmortem() -> Schema:
    return snippets.into_postmortem(shape_of(Postmortem, without=_GIVEN, optional={"team"}))


def _event() -> Schema:
    shapes: dict[EventKind, Schema] = {
        EventKind.INCIDENT: shape_of(Incident, without=_GIVEN),
        EventKind.MAINTENANCE: shape_of(Maintenance, without=_GIVEN),
        EventKind.NOTICE: shape_of(Notice, without=_GIVEN),
    }
    for shape in shapes.values():
        snippets.into_event(shape)
    kinds: Json = {
        "description": "An incident, a maintenance or a notice; an incident where absent.",
        "enum": [each.value for each in EventKind],
        "default": EventKind.INCIDENT.value,
    }
    return {
        "type": "object",
        "properties": {"kind": kinds},
        "defaultSnippets": snippets.whole_events(),
        **_when(EventKind.MAINTENANCE, shapes[EventKind.MAINTENANCE]),
        "else": {
            **_when(EventKind.NOTICE, shapes[EventKind.NOTICE]),
            "else": shapes[EventKind.INCIDENT],
        },
    }


def _when(kind: EventKind, shape: Schema) -> Schema:
    said: Json = {"properties": {"kind": {"const": kind.value}}, "required": ["kind"]}
    return {"if": said, "then": shape}
