"""Bars of days: one picture, one text alternative, one computation."""

from __future__ import annotations

import json
import re
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.public import PublicUptime
from generator.model.vocabulary import ComponentState
from generator.status.pages.bar import CODES, code, picture
from tests.pages.support import (
    DOWN,
    GOOD,
    MAINTENANCE,
    PARTIAL,
    SLOW,
    component,
    front,
    parsed,
    past,
    site,
    tree,
    uptime,
    words,
)

STATES = st.sampled_from([*ComponentState, None])


def of(states: list[ComponentState | None]) -> PublicUptime:
    return uptime(dict(enumerate(reversed(states))))


def test_a_bar_is_one_picture_with_a_text() -> None:
    page = front(site(components=(component("checkout"),)))
    (svg,) = page.xpath("//*[@data-bar]//svg")
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == ("Checkout, last 90 days: 99.95% uptime, 2 days with incidents")
    assert not page.xpath("//*[@data-bar]//*[@tabindex or self::a or self::button]")


def test_a_bar_without_trouble_says_so() -> None:
    page = front(site(components=(component("checkout", uptime=uptime({3: MAINTENANCE})),)))
    (label,) = page.xpath("//*[@data-bar]//svg/@aria-label")
    assert label.endswith("99.95% uptime, no day with incidents")


def test_a_bar_without_data_says_so() -> None:
    nothing = uptime(dict.fromkeys(range(90), None)).model_copy(update={"percent": None})
    page = front(site(components=(component("checkout", uptime=nothing),)))
    (label,) = page.xpath("//*[@data-bar]//svg/@aria-label")
    assert label == "Checkout, last 90 days: no data"
    assert page.xpath("string(//*[@data-bar]/..//*[@class='bar__percent'])") == "\N{EN DASH}"


def test_the_percentage_and_its_rule_stand_by_the_bars() -> None:
    page = front(site())
    components = page.get_element_by_id("components")
    assert "99.95%" in words(components)
    assert components.xpath(".//a[@href='severities/#uptime']")


def test_a_hundred_percent_never_stands_above_a_bad_day_that_counted() -> None:
    perfect = uptime().model_copy(update={"percent": Decimal("100.00")})
    page = front(site(components=(component("checkout", uptime=perfect),)))
    assert "100%" in words(page.get_element_by_id("c-checkout"))
    assert set(page.xpath("//*[@data-bar]//path/@class")) == {"bar__operational"}


def test_each_state_has_a_level_of_its_own() -> None:
    drawn = {}
    for state in [*ComponentState, None]:
        svg = str(picture(of([state] * 90).days, "x"))
        drawn[state] = re.sub(r'class="[^"]*"', "", svg)
    assert len(set(drawn.values())) == 6


def test_a_calm_bar_weighs_next_to_nothing() -> None:
    assert len(picture(uptime().days, "x")) < 200


@settings(deadline=None)
@given(st.lists(STATES, min_size=90, max_size=90))
def test_the_script_reads_the_same_days(states: list[ComponentState | None]) -> None:
    letters = "".join(
        letter * int(count) for letter, count in re.findall(r"([a-z])(\d+)", code(of(states).days))
    )
    assert letters == "".join(CODES[state] for state in states)


@settings(deadline=None)
@given(st.lists(STATES, min_size=90, max_size=90))
def test_every_day_is_inked_where_it_belongs(states: list[ComponentState | None]) -> None:
    svg = str(picture(of(states).days, "x"))
    inked: set[int] = set()
    for start, length in re.findall(r"M(\d+) [\d.]+h(\d+)", svg):
        assert (int(start) % 10, int(length) % 10) == (0, 7)
        inked |= set(range(int(start) // 10, (int(start) + int(length)) // 10 + 1))
    assert inked == set(range(90))


def test_the_component_page_lists_the_days_without_a_script() -> None:
    page = tree(site([past()], components=(component("checkout"),)))
    shown = parsed(page["components/checkout/index.html"].decode())
    (table,) = shown.xpath("//table")
    rows = [words(row) for row in table.xpath(".//tbody/tr")]
    assert rows == [
        "19 Oct 2026 Partial outage 10 min counted Sign-in codes arrive late",
        "19 Sept 2026 Degraded performance Sign-in codes arrive late",
    ]


def test_tips_find_their_events_in_a_file_of_their_own() -> None:
    known = json.loads(tree(site([past()]))["bars.json"])
    assert known["events"] == {"past": ["Sign-in codes arrive late", "incidents/past/"]}
    assert known["days"]["checkout"]["2026-10-19"] == ["past"]


def test_retired_components_keep_their_page_and_leave_the_front() -> None:
    gone = component(
        "login", retired=True, state=GOOD, uptime=uptime({1: DOWN, 2: SLOW, 3: PARTIAL})
    )
    public = site(components=(component("checkout"), gone))
    assert not front(public).xpath("//*[@id='c-login']")
    page = words(parsed(tree(public)["components/login/index.html"].decode()))
    assert "Retired: it is no longer offered." in page
