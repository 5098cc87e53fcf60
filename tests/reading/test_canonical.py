from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.load import load_content, with_canonical_ids
from generator.model.content import Event, Incident, Notice
from generator.model.vocabulary import ComponentState

Given = Callable[..., Path]
SITE = """
name: Nimbus
url: https://status.nimbus.example
feed_authority: status.nimbus.example,2026
components:
  checkout: {name: Checkout, aliases: [basket, Old Checkout]}
  search: {name: Search}
"""


def settled(root: Path) -> Event:
    content = load_content(root).content
    assert content
    (event,) = with_canonical_ids(content).events
    return event


def incident(start: str, update: str) -> str:
    return f"""
        title: Checkout requests fail
        severity: sev1
        started: 2026-11-18T14:02:00Z
        components: {start}
        updates:
          - id: u1
            at: 2026-11-18T14:10:00Z
            status: investigating
            components: {update}
            message: We look into it.
    """


def test_aliases_become_ids_in_events_and_updates(given: Given) -> None:
    root = given(
        {"a.yml": incident("{basket: major_outage}", "{Old Checkout: operational}")}, site=SITE
    )
    event = settled(root)
    assert isinstance(event, Incident)
    assert event.components == {"checkout": ComponentState.MAJOR_OUTAGE}
    assert event.updates[0].components == {"checkout": ComponentState.OPERATIONAL}


def test_unknown_components_are_left_out_and_nothing_else(given: Given) -> None:
    root = given(
        {"a.yml": incident("{gone: major_outage, search: partial_outage}", "{gone: operational}")},
        site=SITE,
    )
    event = settled(root)
    assert isinstance(event, Incident)
    assert event.components == {"search": ComponentState.PARTIAL_OUTAGE}
    assert event.updates[0].components == {}
    assert event.updates[0].message == "We look into it."


def test_of_two_names_of_one_component_the_worse_state_counts(given: Given) -> None:
    states = "{basket: partial_outage, checkout: major_outage, Old Checkout: operational}"
    event = settled(given({"a.yml": incident(states, "{}")}, site=SITE))
    assert isinstance(event, Incident)
    assert event.components == {"checkout": ComponentState.MAJOR_OUTAGE}


def test_a_notice_names_each_component_once(given: Given) -> None:
    notice = """
        kind: notice
        title: New addresses
        components: [basket, gone, search, checkout]
        updates:
          - {id: u1, at: 2026-11-16T09:00:00Z, message: Webhooks come from new addresses.}
    """
    event = settled(given({"a.yml": notice}, site=SITE))
    assert isinstance(event, Notice)
    assert event.components == ("checkout", "search")


def test_content_that_needs_no_change_stays_as_it_is(given: Given) -> None:
    root = given({"a.yml": incident("{checkout: major_outage}", "{}")}, site=SITE)
    content = load_content(root).content
    assert content
    assert with_canonical_ids(content) == content
