"""Long words and other directions fit into the narrowest phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.output import publish
from generator.status import render_status
from generator.status.words import LANGUAGES
from tests.support.served import serve
from tests.words.test_leftovers import site

pytestmark = pytest.mark.browser
PATHS = ("", "subscribe/", "severities/", "history/", "components/checkout/", "404.html")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_the_narrowest_phone(
    browser: Browser, tmp_path: Path, language: str
) -> None:
    publish(render_status(site(language), overrides=None, media={}), tmp_path / "public")
    page = browser.new_page(viewport={"width": 320, "height": 640})

    widths = {}
    with serve(tmp_path / "public") as served:
        for path in PATHS:
            page.goto(f"{served.url}/{path}")
            widths[path] = page.evaluate("document.documentElement.scrollWidth")
    page.close()

    assert widths == dict.fromkeys(PATHS, 320)
