"""Readers with needs of their own: no mouse, no motion, no colours but theirs, paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.judges.kinds import kinds
from tests.judges.sites import build_unchecked
from tests.support.given import write_site
from tests.support.served import Served, serve

pytestmark = pytest.mark.browser
_CONTRAST = """selector => {
  const parse = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const element = document.querySelector(selector);
  let ground = element;
  const clear = one => parse(getComputedStyle(one).backgroundColor)[3] === 0;
  while (ground && clear(ground)) ground = ground.parentElement;
  const [a, b] = [getComputedStyle(element).color, ground ? getComputedStyle(ground).backgroundColor
    : getComputedStyle(document.documentElement).backgroundColor].map(text => light(parse(text)));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}"""
_MOVES = """() => [...document.querySelectorAll('*')].filter(one => {
  const style = getComputedStyle(one);
  const lasts = style.transitionDuration.split(',').some(it => parseFloat(it) > 0.01);
  return lasts || (style.animationName !== 'none' && parseFloat(style.animationDuration) > 0.01);
}).map(one => one.outerHTML.slice(0, 80))"""
_FOCUS = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame().then(frame);  // a page scrolls when it is drawn
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return {ring, seen: box.bottom > 0 && box.top < innerHeight, html: one.outerHTML.slice(0, 90)};
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", ["degraded_performance", "partial_outage", "major_outage"])
def test_the_answer_can_be_read_by_weak_eyes(
    state: str, theme: Any, tmp_path: Path, page: Page
) -> None:
    event = f"""
        title: Search is not what it was
        severity: sev3
        started: 2026-11-18T15:00:00Z
        components: {{search: {state}}}
        updates:
          - {{id: u1, at: 2026-11-18T15:02:00Z, status: investigating, message: We look into it.}}
        """
    with serve(build_unchecked(write_site(tmp_path, {"a.yml": event}))) as served:
        page.emulate_media(color_scheme=theme)
        page.goto(served.url)
        assert page.locator("h1").inner_text() == "Search is not what it was"
        assert page.evaluate(_CONTRAST, "h1") >= 7
        page.goto(f"{served.url}/incidents/a/")
        assert page.evaluate(_CONTRAST, "h1") >= 7


def test_nothing_moves_for_those_who_ask_for_that(page: Page, example: Served) -> None:
    page.emulate_media(reduced_motion="reduce")
    for kind, path in kinds(example.root).items():
        page.goto(example.url + path)
        assert page.evaluate(_MOVES) == [], kind


def test_the_keyboard_reaches_everything_and_shows_where_it_is(page: Page, example: Served) -> None:
    for path in ("/", "/subscribe/"):
        page.goto(example.url + path)
        stops: list[dict[str, Any]] = []
        for _ in range(150):
            page.keyboard.press("Tab")
            stop = page.evaluate(_FOCUS)
            if stop is None or (stops and stop["html"] == stops[0]["html"]):
                break
            stops.append(stop)
        lost = [stop["html"] for stop in stops if not (stop["ring"] and stop["seen"])]
        assert lost == []
        assert 15 < len(stops) < 150


def test_states_are_told_apart_where_the_reader_chooses_the_colours(
    page: Page, example: Served
) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(example.url)
    bars = page.locator(".bar__window path").evaluate_all(
        "all => [...new Set(all.map(one => getComputedStyle(one).stroke))]"
    )
    assert len(bars) > 1
    assert page.evaluate(_CONTRAST, "h1") >= 7


def test_a_printed_page_has_no_dark_ground_and_no_buttons_to_press(
    browser: Browser, example: Served
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.emulate_media(media="print")
    for path in ("/", "/subscribe/", kinds(example.root)["incident, open"]):
        page.goto(example.url + path)
        ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        ink = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
        assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), path
        assert sum(map(int, ink.strip("rgb()").split(","))) < 200, path
        assert page.locator("button:visible").count() == 0, path
    context.close()
