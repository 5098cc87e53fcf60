"""JSON of the library: valid by the schemas that stand beside it, and the same as the edition."""

from __future__ import annotations

import json
from typing import Any

import jsonschema

from generator.library import data
from generator.model.edition import Edition
from generator.model.learning import Audience

API = "postmortems/api/"


def schema_of(path: str) -> str:
    name = path.removeprefix(API).removesuffix(".json")
    return f"{API}{'service' if name.startswith('services/') else name}.schema.json"


def test_every_file_is_valid_by_its_schema(data_tree: dict[str, bytes]) -> None:
    files = [path for path in data_tree if not path.endswith(".schema.json")]
    assert len(files) > 3
    for path in files:
        schema = json.loads(data_tree[schema_of(path)])
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(json.loads(data_tree[path]))


def test_a_schema_refuses_what_is_not_there(data_tree: dict[str, bytes]) -> None:
    schema = json.loads(data_tree[f"{API}postmortems.schema.json"])
    file = json.loads(data_tree[f"{API}postmortems.json"])
    del file["postmortems"][0]["title"]
    assert not jsonschema.Draft202012Validator(schema).is_valid(file)


def test_every_postmortem_and_action_is_there(
    library: Edition, data_tree: dict[str, bytes]
) -> None:
    file = json.loads(data_tree[f"{API}postmortems.json"])
    assert [each["id"] for each in file["postmortems"]] == [each.id for each in library.entries]
    if library.audience is Audience.INTERNAL:
        actions = json.loads(data_tree[f"{API}actions.json"])["actions"]
        assert [each["key"] for each in actions] == [row.key for row in library.actions]


def test_a_service_file_has_what_its_facet_has(
    library: Edition, data_tree: dict[str, bytes]
) -> None:
    facet = next(each for each in library.facets if each.name == "service")
    assert facet.values
    for value in facet.values:
        file = json.loads(data_tree[f"{API}services/{value.slug}.json"])
        assert [each["id"] for each in file["postmortems"]] == list(value.entries)


def test_durations_are_seconds(library: Edition, data_tree: dict[str, bytes]) -> None:
    file = json.loads(data_tree[f"{API}postmortems.json"])
    by_id: dict[str, Any] = {each["id"]: each for each in file["postmortems"]}
    seen = 0
    for entry in library.entries:
        for duration, told in zip(entry.durations, by_id[entry.id]["durations"], strict=True):
            if duration.computed is not None:
                assert told["seconds"] == duration.computed.total_seconds()
                seen += 1
    assert seen


def test_addresses_of_the_internal_edition_lead_to_the_internal_site(
    editions: dict[Audience, Edition],
) -> None:
    elsewhere = editions[Audience.INTERNAL].model_copy(update={"base": "https://learn.example.net"})
    files = {file.path: file.data for file in data.render(elsewhere)}
    for each in json.loads(files[f"{API}postmortems.json"])["postmortems"]:
        assert each["url"].startswith("https://learn.example.net/postmortems/")
