from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from tests.judges.axe import violations
from tests.support.served import Served

pytestmark = pytest.mark.browser

Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """``opened(served, "search/")`` opens a page of the library; nothing may go wrong on it."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def hear(said: ConsoleMessage) -> None:
        if said.type == "error":
            troubles.append(said.text)

    def go(served: Served, place: str = "", **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", hear)
        page.goto(f"{served.url}/postmortems/{place}", wait_until="load")
        return page

    yield go
    for context in contexts:
        context.close()
    assert troubles == []


def titles(page: Page) -> list[str]:
    """The titles of all that is listed: each comes when its text is there, in any order."""
    expect(page.locator("[data-library-list] > li:not(:has(a))")).to_have_count(0)
    return page.locator("[data-library-list] a").all_inner_texts()


def found(page: Page) -> int:
    """How many the page says it found."""
    page.wait_for_selector("[data-library-list] a")
    told = re.match(r"[\d,]+", page.locator("[data-library-count]").inner_text())
    assert told
    return int(told[0].replace(",", ""))


def test_short_words_find_long_ones(house: Served, opened: Open) -> None:
    page = opened(house, "search/")
    page.keyboard.type("db pool exhausted")
    found_it = page.locator("[data-library-list] a", has_text="connection pool")
    expect(found_it.first).to_be_visible()  # what was typed first has results of its own before
    expect(page.locator("[data-library-count]")).to_contain_text("also with database")


def test_words_that_only_stems_have_in_common_are_found_and_marked(
    house: Served, opened: Open
) -> None:
    page = opened(house, "search/?q=certificates+expiring")
    expect(page.locator("[data-library-list] mark").first).to_be_visible()
    page.locator("[data-library-list] a").first.click()
    page.wait_for_url(re.compile(r"[?&]h="))
    assert page.evaluate("() => CSS.highlights.get('sb-found').size") > 0


def test_a_search_with_filters_is_an_address(house: Served, opened: Open) -> None:
    page = opened(house, "search/?q=shop")
    before = found(page)
    box = page.locator(".sb-facet", has_text="What").get_by_label("Public incidents")
    count = int(box.locator("xpath=..").locator(".sb-count").inner_text())
    box.check()
    assert found(page) == count < before
    address = page.url
    assert "what=incident" in address
    shared = opened(house, "search/" + address.partition("search/")[2])
    assert found(shared) == count
    assert titles(shared) == titles(page)
    shared.get_by_role("button", name="Remove the filter").click()
    expect(shared).not_to_have_url(re.compile("what="))
    assert found(shared) == before


def test_filters_of_one_facet_add_and_of_two_narrow(house: Served, opened: Open) -> None:
    page = opened(house, "search/?severity=sev1&severity=sev2")
    either = found(page)
    one, two = (
        int(page.locator(f"label[for=facet-severity-{name}] .sb-count").inner_text())
        for name in ("sev1", "sev2")
    )
    assert either == one + two
    page.locator("#facet-what-postmortem").check()
    assert found(page) < either


def test_the_newest_come_first_where_one_asks_for_it(house: Served, opened: Open) -> None:
    page = opened(house, "search/?q=shop&sort=date")
    page.wait_for_selector("[data-library-list] a")
    days = page.locator("[data-library-list] .sb-card__day").all_inner_texts()
    parsed = page.evaluate(
        "(days) => days.map((day) => Date.parse(day.replace('Sept', 'Sep')))", days
    )
    assert len(parsed) > 2
    assert parsed == sorted(parsed, reverse=True)


def test_the_worst_come_first_where_one_asks_for_it(house: Served, opened: Open) -> None:
    page = opened(house, "search/?what=postmortem&sort=severity")
    page.wait_for_selector("[data-library-list] a")
    marks = page.locator("[data-library-list] .sb-card__marks").all_inner_texts()
    codes = [match[0] for mark in marks if (match := re.search(r"sev\d", mark))]
    assert codes
    assert codes == sorted(codes)


def test_arrows_walk_through_what_was_found_and_escape_leads_back(
    house: Served, opened: Open
) -> None:
    page = opened(house, "search/?q=shop")
    page.wait_for_selector("[data-library-list] a")
    page.locator("#library-search").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-library-list] a").nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#library-search")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#library-search")).to_have_value("")
    expect(page.locator("[data-library-plain]")).to_be_visible()


def test_all_that_was_found_can_be_seen(house: Served, opened: Open) -> None:
    page = opened(house, "search/?q=shop")
    number = found(page)
    more = page.locator("[data-library-more]")
    while more.is_visible():
        shown = len(titles(page))
        more.click()
        expect(page.locator("[data-library-list] a").nth(shown)).to_be_visible()
    expect(page.locator("[data-library-list] a")).to_have_count(number)


def test_a_box_suggests_and_a_key_follows(house: Served, opened: Open) -> None:
    page = opened(house)
    page.keyboard.press("/")
    box = page.locator("#library-find")
    expect(box).to_be_focused()
    page.keyboard.type("certificate")
    expect(page.get_by_role("option").first).to_contain_text("certificate", ignore_case=True)
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert active
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    assert violations(page) == []
    page.keyboard.press("Enter")
    page.wait_for_selector(".sb-story")


def test_the_header_finds_from_any_page_even_after_instant_navigation(
    house: Served, opened: Open
) -> None:
    """On another port than that of the site's address, Material takes all pages for foreign."""
    page = opened(house, "search/")
    sitemap = (house.root / "postmortems/sitemap.xml").read_text("utf-8")
    own = sitemap.replace("https://status.quillmoth.example.com", house.url)
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=own, content_type="text/xml"))
    page.goto(f"{house.url}/postmortems/", wait_until="networkidle")
    page.evaluate("() => { window.stays = true }")
    page.locator(".sb-card a").first.click()
    page.wait_for_selector(".sb-story")
    page.wait_for_load_state("load")
    assert page.evaluate("() => window.stays")
    page.keyboard.press("/")
    expect(page.locator(".sb-quick input")).to_be_focused()
    page.keyboard.type("payments")
    expect(page.get_by_role("option").last).to_contain_text("found")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/postmortems/search/\?q=payments"))
    assert found(page) > 0


def test_incidents_lead_to_the_status_page(public: Served, opened: Open) -> None:
    page = opened(public, "search/?q=shop&what=incident")
    page.wait_for_selector("[data-library-list] a")
    links = page.locator("[data-library-list] a")
    assert links.first.get_attribute("href").startswith(f"{public.url}/incidents/")  # type: ignore[union-attr]
    links.first.click()
    page.wait_for_selector("h1.event__title")


def test_a_message_pasted_whole_finds_what_comes_closest(house: Served, opened: Open) -> None:
    page = opened(house, "search/?q=disk+full+root+filesystem+database+crashed")
    expect(page.locator("[data-library-count]")).to_contain_text("come closest")
    assert "disk filled" in titles(page)[0]


def test_what_nobody_wrote_is_not_found(house: Served, opened: Open) -> None:
    page = opened(house, "search/?q=xyzzyplugh")
    expect(page.locator("[data-library-count]")).to_contain_text("Nothing found")
    assert titles(page) == []


def test_without_scripts_every_facet_is_listed(house: Served, opened: Open) -> None:
    page = opened(house, "search/", java_script_enabled=False)
    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    link = page.locator("[data-library-plain] li a").first
    link.click()
    page.wait_for_url(re.compile("/browse/"))


@pytest.mark.judge
@pytest.mark.parametrize("width", [1200, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong(house: Served, opened: Open, width: int, scheme: str) -> None:
    view = {"width": width, "height": 800}
    page = opened(house, "search/?q=shop&what=postmortem", viewport=view, color_scheme=scheme)
    page.wait_for_selector("[data-library-list] a")
    assert violations(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
