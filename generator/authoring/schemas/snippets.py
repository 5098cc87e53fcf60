"""What an editor writes on request: a whole file, an update, with the blanks to be filled."""

from __future__ import annotations

from typing import cast

from generator.authoring.schemas.scalars import NOW, Json, Schema

_IMPACT = "Who cannot do what, since when. What you do. When they hear from you again."
_STATES = "operational,degraded_performance,partial_outage,major_outage"


def whole_events() -> Json:
    """Begin a file."""
    return [
        _snippet(
            "incident",
            "A new incident with its first update.",
            {
                "title": "${1:What customers notice}",
                "severity": "${2:sev2}",
                "started": NOW,
                "components": {"${3:component}": f"${{4|{_STATES}|}}"},
                "updates": [
                    _update("u1", "investigating", 5) | {"next_update": "30m"},
                ],
            },
        ),
        _snippet(
            "maintenance",
            "Planned work, announced now.",
            {
                "kind": "maintenance",
                "title": "${1:What will be worked on}",
                "window": {"start": NOW, "end": NOW},
                "components": {"${2:component}": "under_maintenance"},
                "updates": [_update("u1", "scheduled", 3)],
            },
        ),
        _snippet(
            "notice",
            "Information without an effect.",
            {
                "kind": "notice",
                "title": "${1:What customers should know}",
                "updates": [_update("u1", "notice", 2)],
            },
        ),
    ]


def into_event(shape: Schema) -> None:
    """Offer an update for each status, where updates stand."""
    updates = cast("Schema", cast("Schema", shape["properties"])["updates"])
    items = cast("Schema", updates["items"])
    status = cast("Schema", cast("Schema", items["properties"])["status"])
    updates["items"] = {
        **items,
        "defaultSnippets": [
            _snippet(f"update: {each}", "One more update, said now.", _update("${1:u2}", each, 2))
            for each in cast("list[str]", status["enum"])
        ],
    }


def into_site(shape: Schema) -> Schema:
    """Offer a component and a team."""
    keys = cast("Schema", shape["properties"])
    for name, one in (("components", "component"), ("teams", "team"), ("groups", "group")):
        body: Json = {f"${{1:{one}}}": {"name": "${2:Name}"}}
        offered = _snippet(one, f"One more {one}.", body)
        keys[name] = {**cast("Schema", keys[name]), "defaultSnippets": [offered]}
    return shape


def into_postmortem(shape: Schema) -> Schema:
    """Offer the keys with which a postmortem begins."""
    body: Json = {
        "title": "${1:What happened, as somebody would search for it}",
        "incidents": ["${2:incident}"],
        "status": "draft",
    }
    return {**shape, "defaultSnippets": [_snippet("postmortem", "A new draft.", body)]}


def _update(name: str, status: str, blank: int) -> dict[str, Json]:
    return {
        "id": name,
        "at": NOW,
        "status": status,
        "message": f"${{{blank}:{_IMPACT}}}",
    }


def _snippet(label: str, description: str, body: Json) -> dict[str, Json]:
    return {"label": label, "description": description, "body": body}
