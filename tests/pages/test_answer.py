"""The answer at the top of the front page, in words."""

from __future__ import annotations

from datetime import timedelta

from lxml import html

from generator.model.public import PublicBanner
from generator.model.vocabulary import Impact, Stage
from tests.pages.support import (
    DOWN,
    GOOD,
    HOUR,
    MAINTENANCE,
    MINUTE,
    NOW,
    bad_day,
    calm_day,
    effect,
    front,
    incident,
    maintenance,
    pages,
    parsed,
    past,
    site,
    tree,
    words,
)


def answer(document: html.HtmlElement) -> str:
    return words(document.get_element_by_id("answer"))


def test_a_calm_day_says_so() -> None:
    page = front(calm_day())
    assert answer(page) == "Operational All systems operational"
    assert page.findtext(".//title") == "All systems operational · Nimbus"


def test_an_incident_is_told_in_its_own_words() -> None:
    said = answer(front(site([incident()])))
    assert said.startswith("Partial outage · Identified" if "·" in said[:20] else "Partial outage")
    for part in (
        "Checkout requests fail for some customers",
        "Since 14:10 UTC",
        "Affects Checkout",
        "Words of u2.",
        "Written at 14:50 UTC",
        "Next update by 15:30 UTC",
    ):
        assert part in said


def test_the_title_and_the_favicon_tell_the_state() -> None:
    page = front(site([incident()]))
    assert page.findtext(".//title").startswith("Partial outage: Checkout requests fail")
    assert "partial_outage" in page.xpath("string(//link[@rel='icon']/@href)")


def test_further_incidents_are_counted_and_told_below() -> None:
    page = front(bad_day())
    assert "1 more incident is open" in answer(page)
    assert "Shop pages are slow" in words(page.get_element_by_id("incidents"))
    assert "Checkout requests fail" not in words(page.get_element_by_id("incidents"))


def test_a_running_maintenance_leads_where_nothing_is_broken() -> None:
    said = answer(front(site([maintenance(-HOUR)], next_change_at=None)))
    assert said.startswith("Under maintenance In progress New ledger for payouts")


def test_an_incident_leads_over_a_maintenance() -> None:
    said = answer(front(bad_day()))
    assert "Checkout requests fail" in said
    assert "1 maintenance is running" in said


def test_an_incident_that_names_no_component_still_counts() -> None:
    told = incident(effects=(), impact=Impact.CRITICAL)
    banner = PublicBanner(state=DOWN, lead=told.id, open_incidents=1, running_maintenances=0)
    said = answer(front(site([told], banner=banner)))
    assert said.startswith("Major outage")
    assert "Affects" not in said


def test_a_promise_that_was_not_kept_is_called_late() -> None:
    said = answer(front(site([incident(next_update_at=NOW - 10 * MINUTE)])))
    assert "An update was due by 15:00 UTC. It is late." in said
    assert "Next update" not in said


def test_no_promise_is_made_where_none_was_made() -> None:
    said = answer(front(site([incident(next_update_at=None)])))
    assert "update by" not in said
    assert "due by" not in said


def test_what_could_not_be_read_is_admitted() -> None:
    page = front(calm_day(withheld=2))
    assert "2 reports could not be published" in words(page.get_element_by_id("withheld"))
    assert "All systems operational" not in words(page)
    assert "No known incidents" in answer(page)
    assert "neutral" in page.xpath("string(//link[@rel='icon']/@href)")


def test_components_are_not_called_well_without_saying_what_is_not_counted() -> None:
    made = pages(tree(calm_day(withheld=2)))
    rows = parsed(made["index.html"]).get_element_by_id("components")
    assert "What could not be published is not counted here." in words(rows)
    alone = parsed(made["components/checkout/index.html"])
    assert "2 reports could not be published" in words(alone.get_element_by_id("withheld"))
    calm = pages(tree(calm_day()))
    assert "not counted here" not in calm["index.html"]
    assert "withheld" not in calm["components/checkout/index.html"]


def test_no_component_is_called_operational_while_a_report_is_missing() -> None:
    made = pages(tree(calm_day(withheld=1)))
    rows = parsed(made["index.html"]).xpath(
        "//*[@class='component__line' or @class='group__name']/.."
    )
    said = " ".join(words(row) for row in rows)
    assert "Operational" not in said
    assert "No known incidents" in said
    alone = words(parsed(made["components/checkout/index.html"]).get_element_by_id("main"))
    assert alone.index("No known incidents") < alone.index("could not be published")
    broken = pages(tree(site([incident()], withheld=1)))["index.html"]
    assert "Partial outage" in words(parsed(broken).get_element_by_id("components"))


def test_nothing_is_admitted_where_all_was_read() -> None:
    assert not front(calm_day()).xpath("//*[@id='withheld']")


def test_an_empty_past_is_an_answer() -> None:
    recent = words(front(site()).get_element_by_id("recent"))
    assert "No incidents in the last 14 days." in recent
    assert "The whole history" in recent


def test_the_recent_past_forgets_after_its_days() -> None:
    old = past(started_at=NOW - timedelta(days=20), ended_at=NOW - timedelta(days=15))
    assert "Sign-in codes" not in words(front(site([old])))


def test_an_example_says_that_it_is_one() -> None:
    assert "This is an example" in words(front(calm_day(is_example=True)))
    assert "This is an example" not in words(front(calm_day()))


def test_severity_never_paints_an_incident_worse_than_its_components() -> None:
    mild = past(
        severity="sev1", impact=Impact.CRITICAL, effects=(effect("login", GOOD, MAINTENANCE),)
    )
    recent = words(front(site([mild])).get_element_by_id("recent"))
    assert "Under maintenance" in recent
    assert "Major outage" not in recent


def test_a_stage_is_told_beside_the_state() -> None:
    said = answer(front(site([incident(stage=Stage.MONITORING)])))
    assert "Monitoring" in said
