"""Keys that nobody knows, and keys that are missing."""

from __future__ import annotations

from collections.abc import Mapping

from generator.load.wording.shape import NAMES, Model
from generator.model.content import Incident, Maintenance, Notice, Postmortem, SiteConfig
from generator.problems.words import did_you_mean, shown

EXAMPLES: Mapping[str, str] = {
    "title": "title: Checkout requests fail for some customers",
    "severity": "severity: sev2",
    "started": "started: 2026-11-18T14:02:00Z",
    "updates": "updates: and below it, for each update, - id: … with at, status and message",
    "id": "id: u1, a short word that stays for ever",
    "at": "at: 2026-11-18T14:10:00Z",
    "message": "message: | and the text on the next lines, indented by two spaces more",
    "window": "window: {start: 2026-11-18T20:00:00Z, end: 2026-11-18T22:00:00Z}",
    "start": "start: 2026-11-18T20:00:00Z",
    "end": "end: 2026-11-18T22:00:00Z",
    "name": "name: Checkout",
    "url": "url: https://status.example.com",
    "feed_authority": "feed_authority: status.example.com,2026 (a domain you own, and this year)",
    "components": "components: {checkout: {name: Checkout}}",
    "description": "description: Most customers cannot buy.",
    "impact": "impact: major",
    "label": "label: Help centre",
    "team": "team: payments, or put the file into a folder named after the team",
    "kind": "kind: incident, near-miss, pattern or drill",
    "visibility": "visibility: internal",
    "status": "status: draft",
}
_GIVEN = ("id", "file", "body", "history", "pictures")
"""What a postmortem has by its name, its place and its text, and no key of its own."""
_STATUS: Mapping[str, str] = {
    "an update": "status: investigating",
    "an update of a maintenance": "status: scheduled",
}
_MEANT: Mapping[str, str] = {
    "start": "started",
    "begin": "started",
    "began": "started",
    "start_time": "started",
    "started_at": "started",
    "date": "at",
    "time": "at",
    "timestamp": "at",
    "created_at": "at",
    "body": "message",
    "text": "message",
    "content": "message",
    "description": "message",
    "state": "status",
    "stage": "status",
    "name": "title",
    "headline": "title",
    "summary": "title",
    "affected": "components",
    "affected_components": "components",
    "services": "components",
    "systems": "components",
    "impact": "severity",
    "sev": "severity",
    "level": "severity",
    "timezone": "time_zone",
    "tz": "time_zone",
    "lang": "language",
    "locale": "language",
    "title": "name",
    "base_url": "url",
    "site_url": "url",
    "colour": "accent",
    "color": "accent",
}
_OF_POSTMORTEM: Mapping[str, str] = {
    "name": "title",
    "headline": "title",
    "incident": "incidents",
    "type": "kind",
    "service": "services",
    "components": "services",
    "affected": "services",
    "sev": "severity",
    "impact": "severity",
    "level": "severity",
    "state": "status",
    "stage": "status",
    "public": "visibility",
    "draft": "status",
    "cause": "causes",
    "root_cause": "causes",
    "root_causes": "causes",
    "author": "authors",
    "owner": "authors",
    "owners": "authors",
    "triggers": "trigger",
    "runbook": "runbooks",
    "tag": "tags",
    "keywords": "tags",
    "categories": "tags",
    "labels": "tags",
    "linktitle": "title",
    "day": "date",
    "lastmod": "revised",
    "updated": "revised",
    "publishdate": "published",
    "people": "roles",
    "responders": "roles",
    "similar": "related",
    "see_also": "related",
}
_MILESTONES = ("started", "detected", "acknowledged", "mitigated", "resolved")
_ROLES = ("incident_commander", "technical_lead", "communications", "scribe", "experts")
_ENDINGS = ("resolved", "resolved_at", "ended", "end", "ended_at", "finished", "closed")


def unknown_key(key: str, model: Model) -> tuple[str, str]:
    """Say that a model has no such key, and which one was probably meant."""
    given = ("id",) if _is_event(model) else _GIVEN if model is Postmortem else ()
    known = [name for name in model.model_fields if name not in given]
    sentence = f"{shown(key)} is no key of {NAMES.get(model, 'this')}"
    elsewhere = _of_event(key, model) if _is_event(model) else _of_postmortem(key, model)
    return sentence, _mistyped(key) or elsewhere or _meant(key, known)


def missing_key(key: str, model: Model) -> tuple[str, str]:
    """Say which key is missing, with a line that could stand there."""
    name = NAMES.get(model, "this")
    example = _STATUS.get(name, "status: …") if key == "status" else EXAMPLES.get(key, f"{key}: …")
    if key == "severity" and model is Incident:
        example += ", or kind: maintenance, or kind: notice"
    if key == "name" and model is SiteConfig:
        example = "name: the name of your company or product"
    return f"{shown(key)} is missing in {name}", f"add {example}"


def _meant(key: str, known: list[str]) -> str:
    meant = _MEANT.get(key.casefold().replace("-", "_"))
    if meant in known:
        return f"did you mean {meant}?"
    return did_you_mean(key, known, "its keys are")


def _mistyped(key: str) -> str | None:
    """Where a key is not what it looks like."""
    if not key.isprintable() or key != key.strip():
        return "it holds an invisible character: delete it and type it again"
    before, colon, after = key.partition(":")
    if colon and after:
        return f"a space is missing after the colon: {before}: {after}"
    return None


def _of_event(key: str, model: Model) -> str | None:
    """Where a key is known, but belongs elsewhere."""
    if key in ("status", "at", "message", "next_update", "notify"):
        return "it belongs to an update: indent it below updates, behind or below a dash"
    if key == "window" and model is not Maintenance:
        return "only a maintenance has one: add kind: maintenance"
    if key in _ENDINGS:
        last = {Maintenance: "completed", Notice: "closed"}.get(model, "resolved")
        return f"it ends with an update whose status is {last}"
    return None


def _of_postmortem(key: str, model: Model) -> str | None:
    """Where a key of a postmortem belongs elsewhere, or is called otherwise than in an event."""
    if model is not Postmortem:
        return None
    plain = key.casefold().replace("-", "_")
    if plain in _MILESTONES:
        return f"it is a milestone: indent it below milestones:, as {plain}: 2026-11-18T14:02:00Z"
    if plain in _ROLES:
        return f"it is a role: indent it below roles:, as {plain}: …"
    if plain == "body":
        return "the text stands below the front matter, after the second ---"
    meant = _OF_POSTMORTEM.get(plain)
    return f"did you mean {meant}?" if meant else None


def _is_event(model: Model) -> bool:
    return model in (Incident, Maintenance, Notice)
