"""Schemas as files: current, complete, right about the example; and what a schema cannot say."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.authoring.schemas import FOLDER, Kind, name_of, schema_of
from tests.conftest import ROOT
from tests.schemas.core import read_core
from tests.schemas.test_agreement import accepts, judge, reads
from tests.support.command import statusbook

SITE = (
    "{name: %s, url: 'https://a.example', feed_authority: 'a.example,2026', "
    "components: {a: {name: A%s}}}"
)
_GROUPS = "groups: {a: {name: A"
POSTMORTEM = "{title: T%s}"
GAPS = {
    "a day that this year does not have": (Kind.POSTMORTEM, ", date: 2026-02-29", False),
    "a word that YAML takes for nothing": (Kind.POSTMORTEM, ", trigger: null", True),
    "yes and no in capitals": (Kind.SITE, ", retired: True", False),
    "a time zone that does not exist": (
        Kind.SITE,
        "}}, time_zone: Mars/Olympus, " + _GROUPS,
        False,
    ),
    "a number with a fraction of nothing as an id": (Kind.POSTMORTEM, ", severity: 1.0", False),
    "a number with digits apart": (Kind.SITE, "}}, policies: {recent_days: 1_4}, " + _GROUPS, True),
}


def on_disk(kind: Kind) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / FOLDER / name_of(kind)).read_text("utf-8"))
    return found


def example(kind: Kind) -> list[Path]:
    below = {
        Kind.SITE: "site.yml",
        Kind.EVENT: "incidents/**/*.yml",
        Kind.POSTMORTEM: "postmortems/**/*.md",
    }
    return sorted((ROOT / "content").glob(below[kind]))


@pytest.mark.parametrize("kind", list(Kind), ids=str)
def test_every_file_of_the_example_fits_the_schema_beside_it(kind: Kind) -> None:
    beside = judge(on_disk(kind))
    assert example(kind)
    for path in example(kind):
        text = path.read_text("utf-8")
        text = text.split("---\n")[1] if path.suffix == ".md" else text
        assert not [error.message for error in beside.iter_errors(read_core(text))], path


def test_the_schemas_of_the_example_are_up_to_date() -> None:
    assert statusbook(ROOT, "schema", "--check").returncode == 0, "run `statusbook schema --write`"


@pytest.mark.parametrize("kind", list(Kind), ids=str)
def test_every_key_says_what_it_is_for(kind: Kind) -> None:
    assert sorted(_silent(schema_of(kind), kind.value)) == []


def _silent(schema: Any, path: str) -> list[str]:
    found: list[str] = []
    for key, value in schema.items() if isinstance(schema, dict) else ():
        if key == "properties" and path.rsplit("/", 1)[-1] not in ("milestones", "stated", "if"):
            found += [
                f"{path}/{name}" for name, said in value.items() if not said.get("description")
            ]
        if key == "properties":
            for name, said in value.items():
                found += _silent(said, f"{path}/{name}")
        elif isinstance(value, dict) and key != "if":
            found += _silent(value, f"{path}/{key}")
    return [each for each in found if not each.endswith("/kind")]


@pytest.mark.parametrize("gap", GAPS)
def test_what_a_schema_cannot_say_is_known(gap: str) -> None:
    kind, more, reader_takes = GAPS[gap]
    text = SITE % ("N", more) if kind is Kind.SITE else POSTMORTEM % more
    assert reads(kind, text) is reader_takes
    assert accepts(kind, text) is not reader_takes


def test_a_site_s_schema_knows_its_ids() -> None:
    incident = on_disk(Kind.EVENT)["else"]["else"]["properties"]
    site = read_core((ROOT / "content" / "site.yml").read_text("utf-8"))
    assert isinstance(site, dict)
    assert incident["severity"]["enum"] == list(site["severities"])
    assert next(iter(site["components"])) in incident["components"]["properties"]
    assert incident["components"]["additionalProperties"] is False


def test_the_page_on_editors_lists_what_a_schema_cannot_say() -> None:
    page = (ROOT / "docs" / "communications" / "editors.md").read_text("utf-8")
    for said in ("2026-02-29", "`null`", "`True`", "Mars/Olympus", "`1.0`", "`1_4`"):
        assert said in page


def test_a_schema_that_is_out_of_date_is_named_and_written_anew(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text(SITE % ("N", ""), "utf-8")
    assert statusbook(tmp_path, "schema", "--check").returncode == 1
    statusbook(tmp_path, "schema", "--write")
    assert statusbook(tmp_path, "schema", "--check").returncode == 0
    (tmp_path / "content" / "site.yml").write_text(SITE % ("N", "}, b: {name: B"), "utf-8")
    done = statusbook(tmp_path, "schema", "--check")
    assert done.returncode == 1
    assert re.search(r"schemas/event\.schema\.json is out of date\. Next: ", done.stdout)
    statusbook(tmp_path, "schema", "--write")
    assert statusbook(tmp_path, "schema", "--check").returncode == 0
    assert '"b"' in (tmp_path / "schemas" / "event.schema.json").read_text("utf-8")


def test_a_schema_is_printed_for_a_site_or_for_any(tmp_path: Path) -> None:
    assert json.loads(statusbook(tmp_path, "schema", "event", "--any").stdout) == schema_of(
        Kind.EVENT
    )
    assert json.loads(statusbook(ROOT, "schema", "event").stdout) == on_disk(Kind.EVENT)
    assert statusbook(ROOT, "schema").returncode == 2
    broken = statusbook(tmp_path, "schema", "event")
    assert broken.returncode == 1
    assert "missing-file" in broken.stdout
