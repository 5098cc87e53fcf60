"""A document to an incident, a maintenance or a notice."""

from __future__ import annotations

from pydantic import ValidationError

from generator.load.wording import problems_of
from generator.model.content import Event, Incident, Maintenance, Notice
from generator.model.vocabulary import EventKind
from generator.problems import Problem
from generator.source import Document

_MODELS: dict[str, type[Incident | Maintenance | Notice]] = {
    EventKind.INCIDENT: Incident,
    EventKind.MAINTENANCE: Maintenance,
    EventKind.NOTICE: Notice,
}


def load_event(document: Document, event_id: str) -> Event | tuple[Problem, ...]:
    """Type the event that a document tells of."""
    kind = document.data.get("kind", EventKind.INCIDENT)
    model = _MODELS.get(kind) if isinstance(kind, str) else None
    try:
        return (model or Incident).model_validate({**document.data, "id": event_id})
    except ValidationError as error:
        return problems_of(error, document)
