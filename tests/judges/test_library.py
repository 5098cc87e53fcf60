"""Every kind of page of the library, in both editions, before the judges of the status page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.judges.axe import violations
from tests.judges.library_kinds import library_kinds
from tests.judges.links import links_from
from tests.judges.listener import Listener
from tests.judges.test_nu import complaints_about
from tests.support.served import Served, serve

Theme = Literal["light", "dark"]
EDITIONS = ("public", "internal")
FOUND = "search/?q=card&severity=sev2"
"""A search that finds something."""


@pytest.fixture(scope="module", params=EDITIONS)
def library(request: pytest.FixtureRequest, build_whole_example: Path) -> Iterator[Served]:
    """The example's library, served as its host would."""
    with serve(build_whole_example.parent / str(request.param)) as served:
        yield served


def kinds_and_a_search(served: Served) -> dict[str, str]:
    return library_kinds(served.root) | {"search, found": f"/postmortems/{FOUND}"}


def test_the_example_has_every_kind(build_whole_example: Path) -> None:
    public, internal = (library_kinds(build_whole_example.parent / name) for name in EDITIONS)
    assert len(internal) == 22
    assert internal.keys() - public.keys() == {
        "actions", "list of actions", "month", "owed", "postmortem: draft", "postmortem: drill",
        "postmortem: near miss", "postmortem: pattern", "review",
    }  # fmt: skip


@pytest.mark.browser
@pytest.mark.judge
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_kind_of_page_violates_errs_asks_others_or_scrolls_sideways(
    browser: Browser, library: Served, theme: Theme
) -> None:
    wrong: dict[str, object] = {}
    context = browser.new_context(color_scheme=theme, reduced_motion="reduce")
    listener = Listener(context, library.url)
    page = context.new_page()
    for kind, path in kinds_and_a_search(library).items():
        page.goto(library.url + path)
        if "?q=" in path:
            page.locator("[data-library-list] h2").first.wait_for()
        scheme = page.evaluate("document.body.dataset.mdColorScheme")
        assert scheme == {"light": "default", "dark": "slate"}[theme], kind
        for width in (320, 360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth")
            found = violations(page) if width != 320 else []
            if found or wide > width:
                wrong[f"{kind}, {width} px"] = [*found, f"{wide} px wide"]
    context.close()
    assert wrong == {}
    assert listener.heard == []


@pytest.mark.judge
def test_every_kind_of_page_is_valid(build_whole_example: Path) -> None:
    site = build_whole_example.parent
    pages = []
    for edition in EDITIONS:
        for path in library_kinds(site / edition).values():
            file = site / edition / path[1:]
            pages.append(file if file.suffix else file / "index.html")
    assert complaints_about(pages, "html", site) == []


@pytest.mark.judge
def test_the_stylesheet_is_valid_but_for_what_the_validator_does_not_know(
    build_whole_example: Path,
) -> None:
    site = build_whole_example.parent
    public, internal = (
        next((site / edition / "postmortems/assets/library").glob("*.css")) for edition in EDITIONS
    )
    assert public.read_bytes() == internal.read_bytes()
    lines = public.read_text("utf-8").splitlines()
    unknown = [number for number, line in enumerate(lines, 1) if "::highlight(" in line]
    complaints = complaints_about([public], "css", site)
    assert [one for one in complaints if int(one.split(":")[1]) not in unknown] == []


@pytest.mark.judge
def test_no_link_is_broken(build_whole_example: Path) -> None:
    public, internal = (build_whole_example.parent / name for name in EDITIONS)
    url = json.loads((public / "api/v2/status.json").read_text("utf-8"))["page"]["url"]
    with serve(public) as status, serve(internal) as library:
        links = links_from(
            f"{library.url}/postmortems/",
            url,
            stands_at=status.url,
            inside=f"{library.url}|{status.url}",
        )
    assert [link for link in links if link["state"] == "BROKEN"] == []
    assert len(links) > 300
