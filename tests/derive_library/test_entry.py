from __future__ import annotations

from datetime import date

from generator.model.learning import SectionKind
from tests.derive_library.given import library, postmortem, section, trouble


def test_it_takes_day_services_and_severity_from_its_incident_where_it_says_nothing() -> None:
    told = trouble(
        "outage",
        "12 23:30",
        "12 23:50",
        severity="sev1",
        components={"search": "partial_outage", "checkout": "partial_outage"},
    )

    entry = library(told, postmortem(incidents=("outage",)), time_zone="Europe/Copenhagen").entry[
        "one"
    ]

    assert entry.day == date(2026, 11, 13)
    assert entry.services == ("checkout", "search")
    assert entry.severity == "sev1"
    assert entry.incidents[0].url == "https://status.nimbus.example/incidents/outage/"


def test_services_may_be_called_by_id_alias_or_name() -> None:
    shown = library(
        postmortem(services=("Product search", "till", "warehouse", "checkout")),
        components={
            "search": {"name": "Product search"},
            "checkout": {"name": "Checkout", "aliases": ["till"]},
        },
    ).entry["one"]

    assert shown.services == ("search", "checkout", "warehouse")


def test_its_summary_is_plain_words_of_the_first_paragraph() -> None:
    written = postmortem(
        "one",
        section("", "# Long title\n", level=1),
        section("Summary", "<!-- say it -->\n\nIt *broke* [here](https://x.example).\n\nMore.\n"),
    )

    assert library(written).entry["one"].summary == "It broke here."


def test_every_section_has_an_anchor_of_its_own() -> None:
    written = postmortem(
        "one",
        section("Impact", "Some.\n"),
        section("Impact", "More.\n"),
        section("Why *us*?", "Well.\n"),
        section("why us", "Well.\n"),
    )

    shown = library(written).entry["one"].sections

    assert [each.anchor for each in shown] == ["impact", "impact-2", "why-us", "why-us-2"]


def test_a_section_without_words_is_empty_unless_sections_stand_in_it() -> None:
    written = postmortem(
        "one",
        section("Impact", "\n- \n<!-- how many? -->\n"),
        section("Lessons learned", "\n", level=2),
        section("What went well", "Alerts.\n", level=3),
    )

    entry = library(written).entry["one"]

    assert [(each.kind, each.empty) for each in entry.sections] == [
        (SectionKind.IMPACT, True),
        (SectionKind.LESSONS, False),
        (SectionKind.WENT_WELL, False),
    ]
    assert "“Impact” is empty. Is there nothing to tell?" in entry.questions


def test_newest_stand_first_and_those_without_a_day_last() -> None:
    shown = library(
        postmortem("a"), postmortem("b", date="2026-01-01"), postmortem("c", date="2026-02-01")
    )

    assert [entry.id for entry in shown.entries] == ["c", "b", "a"]


def test_facets_count_each_postmortem_once_and_name_values_as_people_do() -> None:
    shown = library(
        postmortem("a", date="2026-01-01", causes=("Slow decay", "slow decay"), tags=("検索",)),
        postmortem("b", date="2025-01-01", causes=("slow Decay",), services=("search",)),
    )

    found = {facet.name: facet.values for facet in shown.facets}

    assert [(v.slug, v.label, v.entries) for v in found["cause"]] == [
        ("slow-decay", "Slow decay", ("a", "b"))
    ]
    assert [(v.label, v.entries) for v in found["team"]] == [("Money", ("a", "b"))]
    assert [v.slug for v in found["year"]] == ["2025", "2026"]
    assert found["service"][0].label == "Search"
    assert found["tag"][0].slug.isascii()
    assert found["tag"][0].slug
