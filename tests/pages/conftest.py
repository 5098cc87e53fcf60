"""A browser, and sites published for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from generator.model.public import PublicSite
from tests.pages.support import NOW, tree
from tests.support.served import Served, serve

Publish = Callable[[PublicSite], Served]


def _undated(route: Route) -> None:
    """Answer without the test machine's date, by which the page would set its clock."""
    answer = route.fetch()
    kept = {name: value for name, value in answer.headers.items() if name != "date"}
    route.fulfill(response=answer, headers=kept)


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody in Copenhagen, whose clock stands at the moment of the build."""
    context = browser.new_context(
        locale="en-GB", timezone_id="Europe/Copenhagen", viewport={"width": 1000, "height": 700}
    )
    context.set_default_timeout(10_000)
    context.clock.install(time=NOW)
    context.route("**/build.json", _undated)
    yield context
    context.unroute_all(behavior="ignoreErrors")
    context.close()


@pytest.fixture
def page(reader: BrowserContext) -> Page:
    """A tab of that reader."""
    return reader.new_page()


@pytest.fixture
def publish(tmp_path: Path) -> Iterator[Publish]:
    """``publish(site)`` puts a site at an address; a second one takes the place of the first."""
    with serve(tmp_path / "0") as served:
        count = 0

        def place(public: PublicSite) -> Served:
            nonlocal count
            count += 1
            folder = tmp_path / str(count)
            for path, data in tree(public).items():
                file = folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
            served.root = folder
            return served

        yield place
