"""A path is answered as a static host answers it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli.serving import Workshop
from tests.serve.helpers import Clock, StandIn, get, served


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    tree = tmp_path / "public"
    pages = {
        "index.html": "<body>Calm</body>",
        "404.html": "<body>Lost</body>",
        "incidents/index.html": "<body>All</body>",
        "empty/deep/file.txt": "deep",
        "feed.atom": "<feed/>",
        "feed.rss": "<rss/>",
        "feed.json": "{}",
        "maintenance.ics": "BEGIN:VCALENDAR",
        "badge/status.svg": "<svg/>",
        "feeds.opml": "<opml/>",
        "caf\N{LATIN SMALL LETTER E WITH ACUTE}.txt": "hot",
        "_headers": "/*\n  X-Frame-Options: DENY\n  Cache-Control: max-age=60\n"
        "  Strict-Transport-Security: max-age=9\n/feed.json\n  Access-Control-Allow-Origin: *\n",
    }
    (tmp_path / "secret.txt").write_text("inner")
    workshop = Workshop(StandIn(tree, pages), Clock())
    workshop.build()
    (tree / "way-out").symlink_to(tmp_path / "secret.txt")
    with served(tree, workshop) as url:
        yield url


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/feed.atom", "application/atom+xml; charset=utf-8"),
        ("/feed.rss", "application/rss+xml; charset=utf-8"),
        ("/feed.json", "application/json; charset=utf-8"),
        ("/maintenance.ics", "text/calendar; charset=utf-8"),
        ("/badge/status.svg", "image/svg+xml"),
        ("/feeds.opml", "text/x-opml; charset=utf-8"),
        ("/-statusbook/reload.js", "text/javascript; charset=utf-8"),
        ("/-statusbook/bar.css", "text/css; charset=utf-8"),
    ],
)
def test_each_file_says_what_it_is(site: str, path: str, kind: str) -> None:
    reply = get(site, path)

    assert reply.status == 200
    assert reply.headers["Content-Type"] == kind


def test_nothing_is_kept_by_the_browser(site: str) -> None:
    assert get(site, "/feed.json").headers["Cache-Control"] == "no-store"


def test_the_sites_own_headers_are_obeyed_but_for_those_that_outlive_the_visit(site: str) -> None:
    everywhere, api = get(site, "/").headers, get(site, "/feed.json").headers

    assert everywhere["X-Frame-Options"] == "DENY"
    assert "Access-Control-Allow-Origin" not in everywhere
    assert api["Access-Control-Allow-Origin"] == "*"
    assert "Strict-Transport-Security" not in api


def test_a_folder_is_answered_with_its_index(site: str) -> None:
    assert "All" in get(site, "/incidents/").text


def test_a_folder_without_its_slash_is_shown_the_way(site: str) -> None:
    reply = get(site, "/incidents?from=mail")

    assert (reply.status, reply.headers["Location"]) == (301, "/incidents/")


@pytest.mark.parametrize(
    "path", ["/nothing", "/nothing/", "/feed.rss/", "/empty/", "/empty", "//nothing"]
)
def test_what_is_not_there_is_answered_with_the_404_page(site: str, path: str) -> None:
    reply = get(site, path)

    assert reply.status == 404
    assert "Lost" in reply.text


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/empty/..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "/way-out",
        "/%00",
        "/" + "x" * 4000,
    ],
)
def test_no_path_leads_out_of_the_tree(site: str, path: str) -> None:
    reply = get(site, path)

    assert reply.status == 404
    assert "inner" not in reply.text


def test_a_path_may_be_written_in_percent_signs(site: str) -> None:
    assert get(site, "/caf%C3%A9.txt").text == "hot"


def test_a_head_request_has_the_length_and_no_body(site: str) -> None:
    asked, told = get(site, "/"), get(site, "/", method="HEAD")

    assert told.body == b""
    assert told.headers["Content-Length"] == asked.headers["Content-Length"]


def test_only_pages_get_the_script(site: str) -> None:
    assert "reload.js" in get(site, "/").text
    assert "reload.js" in get(site, "/nothing").text
    assert get(site, "/feed.atom").text == "<feed/>"


def test_the_file_itself_stays_as_it_was_built(site: str, tmp_path: Path) -> None:
    get(site, "/")

    assert (tmp_path / "public" / "index.html").read_text() == "<body>Calm</body>"
