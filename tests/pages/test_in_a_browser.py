"""What the script adds: the reader's clock, the page's clock, news, and days one can walk."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.model.vocabulary import Stage
from tests.pages.conftest import Publish
from tests.pages.support import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    PARTIAL,
    bad_day,
    calm_day,
    effect,
    incident,
    maintenance,
    past,
    site,
    update,
)

pytestmark = pytest.mark.browser


def wait(page: Page, length: timedelta) -> None:
    """Let the page's clock run."""
    page.clock.run_for(int(length.total_seconds() * 1000))


def test_readers_see_their_own_clock_beside_utc(page: Page, publish: Publish) -> None:
    page.goto(publish(bad_day()).url)
    answer = page.locator("#answer")
    expect(answer).to_contain_text("Since 14:10 UTC · 15:10 for you")
    expect(answer).to_contain_text("Next update by 15:30 UTC · 16:30 for you")
    expect(page.locator("#maintenance")).to_contain_text("15:40 UTC")


def test_a_window_is_told_in_the_readers_clock_as_one(page: Page, publish: Publish) -> None:
    page.goto(publish(site([maintenance(2 * HOUR)])).url)
    expect(page.locator("#maintenance .own").first).to_have_text(
        re.compile(r"^· 18:10.{1,3}19:10 for you$")
    )


def test_another_day_is_named(page: Page, publish: Publish) -> None:
    late = site([maintenance(8 * HOUR + 20 * MINUTE)])
    page.goto(publish(late).url)
    expect(page.locator("#maintenance .own").first).to_contain_text("19 Nov")


def test_a_reader_in_utc_sees_one_clock(browser: Browser, publish: Publish) -> None:
    context = browser.new_context(timezone_id="UTC")
    page = context.new_page()
    page.goto(publish(bad_day()).url)
    expect(page.locator("#answer .ago").first).to_be_visible()
    expect(page.locator(".own")).to_have_count(0)
    context.close()


def test_a_maintenance_begins_and_ends_on_the_page(page: Page, publish: Publish) -> None:
    coming = maintenance(
        2 * HOUR, effects=(effect("payouts", *[past().effects[0].now] * 2, planned=PARTIAL),)
    )
    page.goto(publish(site([coming])).url)
    answer, row = page.locator("#answer"), page.locator("#c-payouts")
    expect(answer).to_contain_text("All systems operational")
    wait(page, 2 * HOUR + MINUTE)
    expect(answer).to_contain_text("New ledger for payouts")
    expect(page.locator("h1")).to_have_count(1)
    expect(row).to_contain_text("Partial outage")
    expect(page.locator("#maintenance")).to_contain_text("In progress")
    assert page.title().startswith("Partial outage: New ledger")
    assert "partial_outage" in str(page.locator("link[rel=icon]").get_attribute("href"))
    wait(page, HOUR)
    expect(answer).to_contain_text("All systems operational")
    expect(row).to_contain_text("Operational")
    expect(page.locator("#maintenance")).to_contain_text("Completed")


def test_a_promise_that_runs_out_is_called_late(page: Page, publish: Publish) -> None:
    page.goto(publish(site([incident()])).url)
    wait(page, 21 * MINUTE)
    expect(page.locator("#answer")).to_contain_text("It is late.")
    expect(page.locator("#answer")).not_to_contain_text("Next update")


def test_a_readers_wrong_clock_is_set_right(browser: Browser, publish: Publish) -> None:
    served = publish(site([incident()]))
    context = browser.new_context(timezone_id="UTC")
    context.clock.install(time=NOW - 5 * HOUR)
    true = (NOW + 30 * MINUTE).strftime("%a, %d %b %Y %H:%M:%S GMT")
    context.route(
        "**/build.json",
        lambda route: route.fulfill(
            body=(served.root / "build.json").read_text("utf-8"), headers={"date": true}
        ),
    )
    page = context.new_page()
    page.goto(served.url)
    expect(page.locator("#answer")).to_contain_text("Next update")
    wait(page, 2 * MINUTE)
    expect(page.locator("#answer")).to_contain_text("It is late.")
    context.close()


def test_an_old_page_tells_its_age(page: Page, publish: Publish) -> None:
    page.goto(publish(calm_day()).url)
    expect(page.locator(".note--stale")).to_have_count(0)
    wait(page, 2 * DAY + HOUR)
    expect(page.locator(".note--stale")).to_have_text(
        "This page was built 2 days ago. It may be out of date."
    )


def news() -> tuple[object, ...]:
    """The same incident, an update later."""
    more = update("u3", Stage.MONITORING, -2 * MINUTE, html="<p>It looks better.</p>")
    before = incident()
    return (more, *before.updates)


def test_news_come_by_themselves_and_take_no_place_away(page: Page, publish: Publish) -> None:
    first = bad_day()
    page.goto(publish(first).url)
    page.locator("#g-money > summary").click()
    link = page.locator("#recent a").first
    link.focus()
    link.scroll_into_view_if_needed()
    top = page.evaluate("document.activeElement.getBoundingClientRect().top")
    changed = incident(stage=Stage.MONITORING, updates=news())
    events = [changed if one.id == changed.id else one for one in first.events]
    publish(site(events, now=NOW + 3 * MINUTE))
    wait(page, 2 * MINUTE)
    expect(page.locator("#answer")).to_contain_text("It looks better.")
    expect(page.locator(".updated")).to_have_text("Updated just now")
    expect(page.locator("#answer")).to_contain_text("· 15:10 for you")
    assert page.evaluate("document.activeElement === document.querySelector('#recent a')")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") == pytest.approx(
        top, abs=2
    )
    assert page.locator("#g-money").get_attribute("open") is None
    expect(page.locator("#c-checkout [role=slider]")).to_have_count(1)


def test_nothing_is_said_where_nothing_changed(page: Page, publish: Publish) -> None:
    served = publish(bad_day())
    page.goto(served.url)
    publish(bad_day(now=NOW + MINUTE))
    with page.expect_response("**/build.json") as answer:
        wait(page, 3 * MINUTE)
    answer.value.finished()
    expect(page.locator(".updated")).to_be_empty()
    assert "/build.json" in served.asked


def test_a_resolved_incident_leaves_the_front_page(page: Page, publish: Publish) -> None:
    page.goto(publish(bad_day()).url)
    publish(calm_day(now=NOW + MINUTE))
    wait(page, 2 * MINUTE)
    expect(page.locator("#answer")).to_contain_text("All systems operational")
    expect(page.locator("#incidents")).to_have_count(0)
    assert page.title() == "All systems operational · Nimbus"


def test_a_calm_page_asks_seldom(page: Page, publish: Publish) -> None:
    served = publish(calm_day())
    page.goto(served.url)
    wait(page, 9 * MINUTE)
    assert "/build.json" not in served.asked
    wait(page, 3 * MINUTE)
    page.wait_for_timeout(200)
    assert served.asked.count("/build.json") == 1


def test_a_bar_is_one_stop_and_arrows_walk_its_days(page: Page, publish: Publish) -> None:
    page.goto(publish(calm_day()).url)
    bar = page.locator("#c-checkout [role=slider]")
    expect(page.locator("#components [tabindex='0']")).to_have_count(4)
    page.locator("#c-checkout a").focus()
    page.keyboard.press("Tab")
    expect(bar).to_be_focused()
    expect(bar).to_have_attribute("aria-valuetext", "18 Nov 2026: Operational")
    for _ in range(30):
        page.keyboard.press("ArrowLeft")
    said = "19 Oct 2026: Partial outage. Sign-in codes arrive late"
    expect(bar).to_have_attribute("aria-valuetext", said)
    expect(page.locator(".tip a")).to_have_attribute("href", "incidents/past/")
    page.keyboard.press("Home")
    expect(bar).to_have_attribute("aria-valuenow", "1")
    page.keyboard.press("Escape")
    expect(page.locator(".tip")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(bar).not_to_be_focused()


def test_a_day_can_be_tapped(browser: Browser, publish: Publish) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 700}, has_touch=True, timezone_id="UTC"
    )
    page = context.new_page()
    page.goto(publish(calm_day()).url)
    bar = page.locator("#c-checkout .bar__window")
    box = bar.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] - 3, box["y"] + 10)
    expect(page.locator(".tip")).to_contain_text("18 Nov 2026")
    page.touchscreen.tap(box["x"] + 3, box["y"] + 10)
    expect(page.locator(".tip")).to_contain_text("20 Oct 2026")
    page.locator("h1").tap()  # no link: a context that closes as a page is left may wait for ever
    expect(page.locator(".tip")).to_have_count(0)
    context.close()


def test_an_address_can_be_copied(reader: BrowserContext, page: Page, publish: Publish) -> None:
    reader.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{publish(calm_day()).url}/subscribe/")
    button = page.locator("#feeds button").first
    button.click()
    expect(button).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://status.nimbus.example/feed.atom"


def test_nothing_is_wider_than_a_phone(browser: Browser, publish: Publish) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    served = publish(bad_day())
    for file in sorted(served.root.rglob("*.html")):
        page.goto(f"{served.url}/{file.relative_to(served.root).as_posix()}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, file
    context.close()


def test_the_answer_stands_in_the_first_400_pixels_of_a_phone(
    browser: Browser, publish: Publish
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(publish(bad_day()).url)
    for part in ("h1", "#answer .since >> nth=0"):
        box = page.locator(part).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 400
    sizes = page.evaluate(
        "[...document.querySelectorAll('body *')]"
        ".map(element => parseFloat(getComputedStyle(element).fontSize))"
    )
    heading = page.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)")
    assert heading == max(sizes)
    context.close()


@pytest.mark.parametrize("path", ["", "incidents/checkout-fails/", "subscribe/", "history/"])
def test_what_can_be_pressed_is_large_enough(browser: Browser, publish: Publish, path: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(f"{publish(bad_day()).url}/{path}")
    small = page.evaluate(
        """() => [...document.querySelectorAll('header a, footer a, button, summary, .button')]
        .map(e => [e.textContent.trim(), e.getBoundingClientRect()])
        .filter(([, box]) => box.height && box.height < 44).map(([text, box]) => [text, box.height])
        """
    )
    assert json.dumps([one for one in small if "Skip" not in one[0]]) == "[]"
    context.close()
