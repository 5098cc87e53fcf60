"""The filters of the search, on a narrow screen and from the pages that count."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.served import Served

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_count_beside_a_list_leads_to_just_what_it_counts(page: Page, house: Served) -> None:
    page.goto(f"{house.url}/postmortems/browse/team/money/")
    line = page.locator(".sb-list__side li", has_text="Major")
    counted = line.locator(".sb-count").inner_text()
    line.locator("a").click()
    expect(page.locator("[data-library-count]")).to_have_text(f"{counted} found")
    assert "team=money" in page.url
    assert "severity=sev2" in page.url


def test_without_scripts_a_count_leads_to_plain_lists(browser: Browser, house: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{house.url}/postmortems/browse/team/money/")
    page.locator(".sb-list__side li", has_text="Major").locator("a").click()
    page.get_by_role("region", name="Browse").get_by_role("link", name="Money").click()
    expect(page.locator("h1")).to_have_text("Team: Money")
    context.close()


def test_without_scripts_a_search_leads_to_plain_lists(browser: Browser, house: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{house.url}/postmortems/")
    page.get_by_label("Search all postmortems").fill("card")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    context.close()


def test_on_a_phone_filters_unfold_by_keyboard_and_fold_again(
    browser: Browser, house: Served
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(f"{house.url}/postmortems/search/?q=card")
    box = page.locator("#facet-severity-sev1")
    expect(page.locator("[data-library-list] h2").first).to_be_visible()
    expect(box).to_be_hidden()
    page.locator("[data-library-filters] > summary").press("Enter")
    box.press("Space")
    expect(page.locator("[data-library-number]")).to_have_text("1 chosen")
    number = page.locator("label[for=facet-severity-sev1] .sb-count").inner_text()
    expect(page.locator("[data-library-done]")).to_have_text(f"Show {number}")
    page.keyboard.press("Escape")
    expect(page.locator("[data-library-filters] > summary")).to_be_focused()
    expect(box).to_be_hidden()
    expect(page.locator("[data-library-count]")).to_have_text(f"{number} found")
    context.close()
