"""The JSON files of an edition and their schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from generator.cache import recalled
from generator.library.data import copies
from generator.library.data.shapes import (
    ActionData,
    ActionsFile,
    MetricsFile,
    PostmortemData,
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


class _Copies(NamedTuple):
    """What several files tell, copied once."""

    postmortems: Mapping[str, PostmortemData]
    actions: Mapping[str, ActionData]

    @classmethod
    def of(cls, edition: Edition) -> _Copies:
        """Copy all that an edition has."""
        return cls(
            {each.id: copies.postmortem(edition, each) for each in edition.entries},
            {row.key: copies.action(edition, row) for row in edition.actions},
        )


def render(edition: Edition) -> Iterator[OutputFile]:
    """Write postmortems, metrics, each service, the schemas; action items where any may be seen."""
    told = edition.audience.value
    copied = _Copies.of(edition)
    yield _file(
        "postmortems",
        PostmortemsFile(
            edition=told,
            updated_at=edition.now,
            postmortems=tuple(copied.postmortems.values()),
        ),
    )
    if edition.audience is Audience.INTERNAL or edition.actions:
        actions = tuple(copied.actions.values())
        yield _file("actions", ActionsFile(edition=told, updated_at=edition.now, actions=actions))
    yield _file("metrics", _metrics(edition))
    for facet in edition.facets:
        if facet.name == "service":
            yield from (_service(edition, value, copied) for value in facet.values)
    for name, shape in _SCHEMAS.items():
        address = f"{edition.base}/{_API}{name}.schema.json"
        text = recalled("library-schema", (name, address), partial(_schema, shape, address))
        yield OutputFile.text(f"{_API}{name}.schema.json", text)


def _schema(shape: type[Frozen], address: str) -> str:
    schema = shape.model_json_schema(mode="serialization")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["$id"] = address
    return f"{json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True)}\n"


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


def _service(edition: Edition, value: FacetValue, copied: _Copies) -> OutputFile:
    keys = [key for one in value.entries for key in edition.entry[one].actions]
    return _file(
        f"services/{value.slug}",
        ServiceFile(
            edition=edition.audience.value,
            updated_at=edition.now,
            service=value.slug,
            name=value.label,
            url=f"{edition.base}/{ROOT}browse/service/{value.slug}/",
            postmortems=tuple(copied.postmortems[one] for one in value.entries),
            actions=tuple(copied.actions[key] for key in keys if key in copied.actions),
        ),
    )


def _file(name: str, data: Frozen) -> OutputFile:
    return OutputFile.text(f"{_API}{name}.json", f"{data.model_dump_json(indent=1)}\n")
