"""The static clock: what a page will say by itself is printed beforehand, with its moment."""

from __future__ import annotations

import json
from datetime import timedelta

from lxml import html

from generator.model.public import PublicSite
from tests.pages.support import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    PARTIAL,
    bad_day,
    calm_day,
    effect,
    front,
    incident,
    maintenance,
    parsed,
    site,
    tree,
    words,
)


def later(element: html.HtmlElement) -> list[tuple[str, str]]:
    """When the part changes by itself, and what it says then."""
    told = []
    for template in element.xpath(".//template[not(ancestor::template)]"):
        inner = html.fragment_fromstring(html.tostring(template).decode(), create_parent=True)
        text = " ".join(inner.text_content().split())
        told.append((template.get("data-from"), text))
    return told


def at(moment: timedelta) -> str:
    return (NOW + moment).strftime("%Y-%m-%dT%H:%M:%SZ")


def coming() -> PublicSite:
    soon = maintenance(
        2 * HOUR,
        effects=(effect("payouts", *[calm_day().components[0].state] * 2, planned=PARTIAL),),
    )
    return site([soon])


def test_a_maintenance_begins_and_ends_in_its_list() -> None:
    page = front(coming())
    listed = page.get_element_by_id("maintenance")
    assert "Scheduled" in words(listed)
    assert later(listed) == [(at(2 * HOUR), "In progress"), (at(3 * HOUR), "Completed")]


def test_a_component_goes_into_maintenance_and_comes_back() -> None:
    row = front(coming()).get_element_by_id("c-payouts")
    assert "Operational" in words(row)
    assert later(row) == [(at(2 * HOUR), "Partial outage"), (at(3 * HOUR), "Operational")]


def test_a_group_does_as_its_components_do() -> None:
    (summary,) = front(coming()).get_element_by_id("g-money").xpath("./summary")
    assert [moment for moment, _ in later(summary)] == [at(2 * HOUR), at(3 * HOUR)]


def test_the_answer_changes_with_it() -> None:
    answer = front(coming()).get_element_by_id("answer")
    assert words(answer) == "Operational All systems operational"
    (begins, under), (ends, calm) = later(answer)
    assert (begins, ends) == (at(2 * HOUR), at(3 * HOUR))
    assert under.startswith("Partial outage In progress New ledger for payouts")
    assert calm == "Operational All systems operational"


def test_an_open_incident_keeps_the_answer() -> None:
    page = front(site([incident(), maintenance(2 * HOUR)]))
    told = later(page.get_element_by_id("answer"))
    assert all("Checkout requests fail" in text for _, text in told if "Checkout" in text)
    assert "1 maintenance is running" in told[-2][1] or "1 maintenance is running" in told[-1][1]


def test_a_component_in_an_incident_is_not_healed_by_the_end_of_a_maintenance() -> None:
    both = site(
        [
            incident(effects=(effect("payouts", PARTIAL, PARTIAL),)),
            maintenance(-HOUR / 2),
        ]
    )
    assert later(front(both).get_element_by_id("c-payouts")) == []


def test_a_promise_becomes_late() -> None:
    page = front(site([incident()]))
    late = [one for one in later(page.get_element_by_id("answer")) if "late" in one[1]]
    assert late == [(at(20 * MINUTE), "An update was due by 15:30 UTC. It is late.")]


def test_a_promise_ends_with_its_maintenance() -> None:
    running = maintenance(-HOUR / 2, next_update_at=NOW + 20 * MINUTE)
    page = parsed(tree(site([running]))["maintenance/new-ledger/index.html"].decode())
    told = later(page.get_element_by_id("event"))
    assert (at(HOUR / 2), "") in told
    overdue = maintenance(-HOUR / 2, next_update_at=NOW + 5 * HOUR)
    page = parsed(tree(site([overdue]))["maintenance/new-ledger/index.html"].decode())
    assert not [one for one in later(page.get_element_by_id("event")) if "late" in one[1]]


def test_a_maintenance_past_its_window_waits_for_a_word() -> None:
    overrun = maintenance(-3 * HOUR)
    page = parsed(tree(site([overrun]))["maintenance/new-ledger/index.html"].decode())
    assert "In progress" in words(page.get_element_by_id("event"))
    assert later(page) == []


def test_the_far_future_waits_for_the_next_build() -> None:
    page = front(site([maintenance(30 * DAY)]))
    assert later(page.get_element_by_id("c-payouts")) == []
    assert later(page.get_element_by_id("answer")) == []


def test_live_pages_say_when_they_were_built_and_old_ones_need_not() -> None:
    files = tree(bad_day())
    live = parsed(files["index.html"].decode())
    assert live.get("data-built") == at(timedelta())
    assert "Built at 18 Nov 2026, 15:10 UTC" in words(live)
    old = parsed(files["incidents/past/index.html"].decode())
    assert old.get("data-built") is None
    assert "Built at" not in words(old)


def test_pages_look_for_news_more_often_while_something_happens() -> None:
    assert front(bad_day()).get("data-pace") == "60"
    assert front(calm_day()).get("data-pace") == "600"


def test_the_build_file_names_the_next_change() -> None:
    build = json.loads(tree(calm_day())["build.json"])
    assert build["built_at"] == "2026-11-18T15:10:00Z"
    assert build["next_change_at"] == "2026-11-19T00:10:00Z"


def test_the_version_is_that_of_the_news_and_not_of_the_hour() -> None:
    def version(public: PublicSite) -> str:
        return str(json.loads(tree(public)["build.json"])["version"])

    calm = version(calm_day())
    assert version(calm_day(now=NOW + MINUTE)) == calm
    assert version(bad_day()) != calm
    assert version(site([incident(title="Another title")])) != version(site([incident()]))
