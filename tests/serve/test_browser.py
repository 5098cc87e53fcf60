"""An open page follows the site by itself, under the site's own policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.cli.publishing import Built
from generator.cli.serving import Workshop
from generator.problems import Place, Problem
from tests.serve.helpers import Clock, StandIn, served

pytestmark = pytest.mark.browser
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
MISTAKE = Problem(
    Place("content/site.yml", 1, 7, "name: 5"), "type", "Wrong <b>name</b>.", "Mend it."
)


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(20_000)
    yield page
    page.close()


@pytest.fixture
def site(tmp_path: Path) -> StandIn:
    pages = {
        "index.html": "<!doctype html><title>A</title><body><h1>Calm</h1></body>",
        "_headers": f"/*\n  Content-Security-Policy: {POLICY}\n",
    }
    return StandIn(tmp_path / "public", pages)


def test_an_open_page_shows_the_next_build_and_the_next_mistake(tab: Page, site: StandIn) -> None:
    heard: list[str] = []
    tab.on("console", lambda message: heard.append(message.text))
    tab.on("pageerror", lambda error: heard.append(str(error)))
    workshop = Workshop(site, Clock())
    workshop.build()

    with served(site.tree, workshop) as url:
        tab.goto(url)
        tab.wait_for_selector("text=Calm")

        site.pages["index.html"] = site.pages["index.html"].replace("Calm", "Trouble")
        workshop.build()
        tab.wait_for_selector("text=Trouble")

        calm, site.answer = site.answer, Built((MISTAKE,))
        workshop.build()
        tab.wait_for_selector("text=Wrong <b>name</b>.")
        assert tab.locator("h1").inner_text() == "Trouble"
        assert tab.locator(".statusbook-bar").evaluate("it => getComputedStyle(it).position") == (
            "fixed"
        )

        site.answer = calm
        workshop.build()
        tab.wait_for_selector(".statusbook-bar", state="detached")
        tab.close()

    assert [text for text in heard if "favicon" not in text and "404" not in text] == []
