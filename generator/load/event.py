"""A document to an incident, a maintenance or a notice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pydantic import ValidationError

from generator.load.remnant import remnant_of
from generator.load.wording import problems_of
from generator.model.content import Event, Incident, Maintenance, Notice
from generator.model.content.remnant import Remnant
from generator.model.vocabulary import EventKind
from generator.problems import Problem
from generator.problems.words import did_you_mean, nearest, shown
from generator.source import Document

_Model = type[Incident] | type[Maintenance] | type[Notice]
_MODELS: Mapping[str, _Model] = {
    EventKind.INCIDENT: Incident,
    EventKind.MAINTENANCE: Maintenance,
    EventKind.NOTICE: Notice,
}


def load_event(document: Document, event_id: str) -> Event | tuple[Problem, ...]:
    """Type the event that a document tells of; ``event_id`` is fit to be an id."""
    kind = document.data.get("kind", EventKind.INCIDENT.value)
    model = _MODELS.get(kind) if isinstance(kind, str) else None
    own = document.data.get("id")
    if model and own is None:
        try:
            return model.model_validate({**document.data, "id": event_id})
        except ValidationError as error:
            return problems_of(error, document, model)
    return _all_problems(document, model, event_id)


def remnant_of_event(document: Document) -> Remnant[Event] | None:
    """Type what is left of an event that cannot be typed; ``None`` where too much is wrong.

    Its id is the path of its file.
    """
    kind = document.data.get("kind", EventKind.INCIDENT.value)
    known = _MODELS.get(kind) if isinstance(kind, str) else None
    model: _Model = known or _guess(document)
    found = remnant_of(document, model, {"id": "unfit", "kind": _kind_of(model)})
    if found is None:
        return None
    return replace(found, left=found.left.model_copy(update={"id": document.file}))


def _all_problems(document: Document, model: _Model | None, event_id: str) -> tuple[Problem, ...]:
    """Tell of a wrong kind, or an id where none belongs, and of all the rest too."""
    problems: tuple[Problem, ...] = ()
    if model is None:
        problems += (_no_kind(document),)
        model = _guess(document)
    if "id" in document.data:
        sentence = "'id' is no key of an event: the name of its file is its id"
        hint = f"delete this line; the id is {event_id}"
        place = document.place(("id",), key=True)
        problems += (Problem(place, "unknown-key", sentence, hint),)
    try:
        model.model_validate({**document.data, "id": event_id, "kind": _kind_of(model)})
    except ValidationError as error:
        problems += problems_of(error, document, model)
    return problems


def _no_kind(document: Document) -> Problem:
    kind = document.data["kind"]
    said = shown(kind) if isinstance(kind, str) else "a list or keys"
    hint = did_you_mean(kind if isinstance(kind, str) else "", list(_MODELS), "write")
    return Problem(document.place(("kind",)), "wrong-value", f"{said} is no kind of event", hint)


def _guess(document: Document) -> _Model:
    kind = document.data["kind"]
    near = nearest(kind, _MODELS) if isinstance(kind, str) else None
    return _MODELS[near] if near else Maintenance if "window" in document.data else Incident


def _kind_of(model: _Model) -> str:
    return next(kind for kind, each in _MODELS.items() if each is model)
