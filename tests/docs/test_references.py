"""Reference pages name everything that exists, and nothing else."""

from __future__ import annotations

import re
import tomllib
from datetime import timedelta

import pytest
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
    Severity,
    SiteConfig,
    Team,
    UptimePolicy,
)
from generator.model.content.site import default_severities
from generator.model.vocabulary import (
    INCIDENT_STAGES,
    MAINTENANCE_STAGES,
    NOTICE_STAGES,
    ComponentState,
)
from generator.status.words.languages import LANGUAGES
from tests.conftest import ROOT
from tests.docs.blocks import HANDBOOK
from tools.draw_layers import PICTURE, layers, picture

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def page(path: str) -> str:
    return (HANDBOOK / path).read_text("utf-8")


def section(text: str, heading: str) -> str:
    """What stands below a heading, up to the next one of its level or above."""
    match = re.search(rf"^(#+) {re.escape(heading)}$", text, re.MULTILINE)
    assert match, heading
    rest = text[match.end() :]
    end = re.search(rf"^#{{1,{len(match[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


def keys_of_tables(text: str) -> set[str]:
    """What stands in backticks in the first column of tables."""
    cells = re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE)
    return {key for cell in cells for key in re.findall(r"`([\w.]+)`", cell)}


@pytest.mark.parametrize(
    ("heading", "models"),
    [
        ("Incident", [Incident]),
        ("Maintenance", [Maintenance]),
        ("Notice", [Notice]),
        ("Update", [IncidentUpdate, MaintenanceUpdate, NoticeUpdate]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_keys_of_events(heading: str, models: list[type[BaseModel]]) -> None:
    given_by_the_file_name = {"id"} if heading != "Update" else set()
    fields = {name for model in models for name in model.model_fields} - given_by_the_file_name
    assert keys_of_tables(section(page("communications/keys.md"), heading)) == fields


@pytest.mark.parametrize(
    ("heading", "model"),
    [
        ("The site", SiteConfig),
        ("Brand", Brand),
        ("Groups and components", Component),
        ("Severities", Severity),
        ("Notifications", Notification),
        ("Uptime", UptimePolicy),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_keys_of_the_site(heading: str, model: type[BaseModel]) -> None:
    told = section(page("operator/site-yml.md"), heading)
    assert keys_of_tables(told) == set(model.model_fields)


def test_keys_of_policies() -> None:
    told = section(page("operator/site-yml.md"), "Policies").split("\n### ")[0]
    assert keys_of_tables(told) == set(Policies.model_fields)


def test_small_models_are_told_in_prose() -> None:
    told = page("operator/site-yml.md")
    for model in (Link, Team, Group):
        assert all(f"`{name}`" in told for name in model.model_fields)


def test_defaults_of_policies() -> None:
    told = section(page("operator/site-yml.md"), "Policies")
    policies = Policies()
    spans = {
        timedelta(days=7): "7d",
        timedelta(hours=26): "26h",
        timedelta(hours=24): "24h",
        timedelta(minutes=30): "30m",
        timedelta(minutes=10): "10m",
        timedelta(minutes=5): "5m",
        timedelta(minutes=1): "1m",
    }
    for name in Policies.model_fields:
        value = getattr(policies, name)
        if isinstance(value, timedelta):
            assert f"| `{name}` | `{spans[value]}` |" in told
        elif isinstance(value, int):
            assert f"| `{name}` | {value} |" in told
    for name in UptimePolicy.model_fields:
        assert f"| `{name}` | {getattr(policies.uptime, name)} |" in told


def test_default_severities() -> None:
    told = section(page("communications/statuses.md"), "Severities")
    spans = {
        timedelta(minutes=30): "30 minutes",
        timedelta(hours=1): "hour",
        timedelta(hours=4): "4 hours",
        None: "no promise",
    }
    for name, severity in default_severities().items():
        row = f"| `{name}` | {severity.description} | {spans[severity.update_every]} |"
        assert row in told


def test_states_from_best_to_worst() -> None:
    told = section(page("communications/statuses.md"), "States of a component")
    assert re.findall(r"^\| `(\w+)`", told, re.MULTILINE) == list(ComponentState)


def test_statuses_of_events() -> None:
    statuses = section(page("communications/statuses.md"), "Statuses of an incident")
    maintenance = section(page("communications/maintenance.md"), "When you want to say more")
    assert re.findall(r"^\| `(\w+)`", statuses, re.MULTILINE) == list(INCIDENT_STAGES)
    assert re.findall(r"^\| `(\w+)`", maintenance, re.MULTILINE) == list(MAINTENANCE_STAGES)
    assert f"`status: {NOTICE_STAGES[-1]}`" in page("communications/notices.md")


def test_languages() -> None:
    told = page("operator/languages.md")
    assert re.findall(r"^\| `(\w+)`", told, re.MULTILINE) == list(LANGUAGES)


def test_dependencies() -> None:
    told = page("contributor/dependencies.md")

    def listed(heading: str) -> set[str]:
        cells = re.findall(r"^\| ([\w, -]+) \|", section(told, heading), re.MULTILINE)
        return {name for cell in cells for name in cell.split(", ")} - {"Package"}

    def declared(requirements: list[str]) -> set[str]:
        return {re.split(r"[<>=\[]", each)[0] for each in requirements}

    assert listed("To run") == declared(PROJECT["project"]["dependencies"])
    assert listed("To test") == declared(PROJECT["project"]["optional-dependencies"]["test"])


def test_layers() -> None:
    told = section(page("contributor/architecture.md"), "The layers")
    built = [name for row in layers() for name in row]
    assert re.findall(r"^\| `(\w+)`", told, re.MULTILINE) == built


def test_the_picture_of_the_layers_is_up_to_date() -> None:
    assert PICTURE.read_text("utf-8") == picture(), "run: python -m tools.draw_layers"
