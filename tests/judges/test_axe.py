from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.judges.axe import violations
from tests.judges.kinds import kinds
from tests.support.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.judge]
THEMES = ("light", "dark")
WIDTHS = (360, 1280)


def _judge(page: Page, served: Served, paths: dict[str, str]) -> dict[str, object]:
    wrong: dict[str, object] = {}
    for kind, path in paths.items():
        page.goto(served.url + path)
        for theme in THEMES:
            page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                found = violations(page)
                if found:
                    wrong[f"{kind}, {theme}, {width} px"] = found
    return wrong


def test_no_kind_of_page_violates_anything(page: Page, example: Served) -> None:
    assert _judge(page, example, kinds(example.root)) == {}


def test_a_calm_day_violates_nothing(page: Page, calm: Served) -> None:
    assert _judge(page, calm, {"front": "/", "history": "/history/"}) == {}


def test_a_page_from_right_to_left_violates_nothing(page: Page, right_to_left: Served) -> None:
    paths = kinds(right_to_left.root)
    some = {kind: paths[kind] for kind in ("front", "incident, open", "component", "month")}
    assert _judge(page, right_to_left, some) == {}
    assert page.locator("html").get_attribute("dir") == "rtl"
