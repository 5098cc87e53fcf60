"""Readers with a browser, and sites worth judging."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.judges.sites import CALM, arabic
from tests.support.command import build
from tests.support.given import write_site
from tests.support.served import Served, serve

Once = Callable[[str, Callable[[Path], Path]], Path]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader in Lisbon with a laptop."""
    fresh = browser.new_context(
        locale="en-GB", timezone_id="Europe/Lisbon", viewport={"width": 1280, "height": 900}
    )
    fresh.set_default_timeout(10_000)
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A new tab of that reader."""
    return context.new_page()


@pytest.fixture(scope="session")
def calm(once: Once) -> Iterator[Served]:
    """A site on a day on which nothing is wrong."""
    with serve(once("calm", lambda folder: build(write_site(folder, site=CALM)))) as served:
        yield served


@pytest.fixture(scope="session")
def right_to_left(once: Once, build_example: Path) -> Iterator[Served]:
    """The example site in Arabic."""
    root = build_example.parent.parent
    with serve(once("arabic", lambda folder: build(arabic(root, folder)))) as served:
        yield served
