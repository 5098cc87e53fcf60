"""The JSON files of an edition and their schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.library.data import copies
from generator.library.data.shapes import (
    ActionsFile,
    MetricsFile,
    PostmortemsFile,
    ServiceFile,
)
from generator.library.page import ROOT
from generator.model.edition import Edition, FacetValue
from generator.model.frozen import Frozen
from generator.model.learning import Audience
from generator.output import OutputFile

_API = f"{ROOT}api/"
_SCHEMAS: dict[str, type[Frozen]] = {
    "postmortems": PostmortemsFile,
    "actions": ActionsFile,
    "metrics": MetricsFile,
    "service": ServiceFile,
}


def render(edition: Edition) -> Iterator[OutputFile]:
    """Write postmortems, metrics, each service, the schemas; action items where any may be seen."""
    told = edition.audience.value
    yield _file(
        "postmortems",
        PostmortemsFile(
            edition=told,
            updated_at=edition.now,
            postmortems=tuple(copies.postmortem(edition, each) for each in edition.entries),
        ),
    )
    if edition.audience is Audience.INTERNAL or edition.actions:
        actions = tuple(copies.action(edition, row) for row in edition.actions)
        yield _file("actions", ActionsFile(edition=told, updated_at=edition.now, actions=actions))
    yield _file("metrics", _metrics(edition))
    for facet in edition.facets:
        if facet.name == "service":
            yield from (_service(edition, value) for value in facet.values)
    for name, shape in _SCHEMAS.items():
        schema = shape.model_json_schema(mode="serialization")
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        schema["$id"] = f"{edition.base}/{_API}{name}.schema.json"
        text = json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True)
        yield OutputFile.text(f"{_API}{name}.schema.json", f"{text}\n")


def _metrics(edition: Edition) -> MetricsFile:
    numbers = edition.metrics
    return MetricsFile(
        edition=edition.audience.value,
        updated_at=edition.now,
        total=numbers.total,
        recurring=numbers.recurring,
        metrics=tuple(copies.metric(one) for one in numbers.metrics),
        frequency={name: dict(rows) for name, rows in sorted(numbers.frequency.items())},
    )


def _service(edition: Edition, value: FacetValue) -> OutputFile:
    entries = [edition.entry[one] for one in value.entries]
    keys = [key for entry in entries for key in entry.actions if key in edition.action]
    return _file(
        f"services/{value.slug}",
        ServiceFile(
            edition=edition.audience.value,
            updated_at=edition.now,
            service=value.slug,
            name=value.label,
            url=f"{edition.base}/{ROOT}browse/service/{value.slug}/",
            postmortems=tuple(copies.postmortem(edition, entry) for entry in entries),
            actions=tuple(copies.action(edition, edition.action[key]) for key in keys),
        ),
    )


def _file(name: str, data: Frozen) -> OutputFile:
    return OutputFile.text(f"{_API}{name}.json", f"{data.model_dump_json(indent=1)}\n")
