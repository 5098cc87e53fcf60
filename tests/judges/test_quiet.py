from __future__ import annotations

import gzip
import json

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.judges.kinds import all_pages, kinds
from tests.judges.listener import Listener
from tests.support.served import Served

pytestmark = pytest.mark.browser


def test_no_page_errs_or_asks_anybody_else(context: BrowserContext, example: Served) -> None:
    listener = Listener(context, example.url)
    page = context.new_page()
    for path in all_pages(example.root):
        page.goto(example.url + path)
    assert listener.heard == []


def test_a_page_that_is_not_there_errs_only_in_its_own_status(
    context: BrowserContext, example: Served
) -> None:
    listener = Listener(context, example.url)
    page = context.new_page()
    page.goto(example.url + "/no/such/page/")
    page.wait_for_load_state("networkidle")
    ours = f"{example.url}/no/such/page/: console: Failed to load resource"
    assert [heard for heard in listener.heard if not heard.startswith(ours)] == []
    assert len(listener.heard) == 1
    page.locator("header").get_by_role("link", name="History").click()
    assert page.url == f"{example.url}/history/"


def test_the_policy_is_in_force(context: BrowserContext, example: Served) -> None:
    answer = context.new_page().goto(example.url + "/")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_a_first_visit_weighs_less_than_20_kb(context: BrowserContext, example: Served) -> None:
    example.asked.clear()
    page = context.new_page()
    page.goto(example.url + "/", wait_until="networkidle")
    asked = set(example.asked)
    weight = {path: len(gzip.compress(example.answer(path)[2])) for path in sorted(asked)}
    assert "/" in weight
    assert sum(weight.values()) < 20_000, weight


def test_pages_are_complete_without_javascript(browser: Browser, example: Served) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 700})
    page = context.new_page()
    summary = json.loads((example.root / "api/v2/summary.json").read_text("utf-8"))
    incidents = json.loads((example.root / "api/v2/incidents.json").read_text("utf-8"))
    page.goto(example.url + "/")
    front = page.locator("body").inner_text()
    assert summary["incidents"]
    for incident in summary["incidents"] + summary["scheduled_maintenances"]:
        assert incident["name"] in front
    for component in summary["components"]:
        assert component["name"] in front
    for incident in incidents["incidents"][:10]:
        page.goto(f"{example.url}/incidents/{incident['id']}/")
        text = " ".join(page.locator("main").inner_text().split())
        assert incident["name"] in text
        for update in incident["incident_updates"]:
            first = update["body"].strip().splitlines()[0]
            assert " ".join(first.split())[:60] in text
    context.close()


def test_no_kind_of_page_scrolls_sideways_on_a_phone(
    browser: Browser, example: Served, right_to_left: Served
) -> None:
    wrong = {}
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    for served in (example, right_to_left):
        for kind, path in kinds(served.root).items():
            page.goto(served.url + path)
            for width in (320, 360, 768):
                page.set_viewport_size({"width": width, "height": 640})
                wide = page.evaluate("() => document.documentElement.scrollWidth")
                if wide > width:
                    wrong[f"{kind} at {width} px, {served.url}"] = wide
    context.close()
    assert wrong == {}
