"""Built again when a file or the clock says so, and the browser hears of it."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from generator.cli.publishing import Built
from generator.cli.serving import CannotListen, Outcome, Server, Workshop
from generator.output import Published
from tests.serve.helpers import PATIENCE, Clock, StandIn, events, get, kept_fresh, served, until


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content" / "incidents").mkdir(parents=True)
    (tmp_path / "content" / "site.yml").write_text("name: Nimbus\n")
    return tmp_path


@pytest.fixture
def site(root: Path) -> StandIn:
    return StandIn(root / "site" / "public")


def grows(outcomes: list[Outcome]) -> None:
    """Wait for one more build than there is."""
    before = len(outcomes)
    until(lambda: len(outcomes) > before)


def test_a_changed_file_is_built_again(root: Path, site: StandIn) -> None:
    with kept_fresh(root, Workshop(site, Clock())) as outcomes:
        (root / "content" / "site.yml").write_text("name: Stratus\n")
        grows(outcomes)


def test_a_new_file_in_a_new_folder_is_built_again(root: Path, site: StandIn) -> None:
    with kept_fresh(root, Workshop(site, Clock())) as outcomes:
        (root / "content" / "incidents" / "2026").mkdir()
        grows(outcomes)
        (root / "content" / "incidents" / "2026" / "a.yml").write_text("title: A\n")
        grows(outcomes)


def test_overrides_that_come_later_are_watched_too(root: Path, site: StandIn) -> None:
    with kept_fresh(root, Workshop(site, Clock())) as outcomes:
        (root / "overrides").mkdir()
        grows(outcomes)
        (root / "overrides" / "footer.html").write_text("Hello")
        grows(outcomes)


def test_a_site_without_content_waits_for_it(tmp_path: Path) -> None:
    with kept_fresh(tmp_path, Workshop(StandIn(tmp_path / "public"), Clock())) as outcomes:
        (tmp_path / "content").mkdir()
        grows(outcomes)


def test_what_is_published_does_not_cause_a_build(root: Path, site: StandIn) -> None:
    site.pages = {f"{number}.html": "page" for number in range(50)}
    with kept_fresh(root, Workshop(site, Clock())) as outcomes:
        (root / "content" / "site.yml").write_text("name: Stratus\n")
        grows(outcomes)

    assert len(outcomes) == 2


def test_the_clock_alone_asks_for_the_next_build(root: Path, site: StandIn) -> None:
    clock = Clock()
    begins = clock.now + timedelta(minutes=50)
    site.answer = Built((), published=Published(1, 0, 0), next_change_at=begins)
    with kept_fresh(root, Workshop(site, clock)) as outcomes:
        clock.now = begins - timedelta(seconds=1)
        (root / "content" / "site.yml").write_text("name: Stratus\n")
        grows(outcomes)
        clock.now = begins
        grows(outcomes)

    assert site.asked[-1] == begins


def test_a_change_that_is_due_in_the_past_does_not_build_without_end(site: StandIn) -> None:
    clock = Clock()
    site.answer = Built((), published=Published(1, 0, 0), next_change_at=clock.now)
    workshop = Workshop(site, clock)

    workshop.build()

    assert not workshop.is_due()


def test_a_clock_that_stands_asks_for_nothing(site: StandIn) -> None:
    clock = Clock()
    later = clock.now + timedelta(days=1)
    site.answer = Built((), published=Published(1, 0, 0), next_change_at=later)
    workshop = Workshop(site, clock)

    workshop.build()

    assert not workshop.is_due()


def test_a_browser_hears_of_each_build(site: StandIn) -> None:
    workshop = Workshop(site, Clock())
    first = workshop.build()
    with served(site.tree, workshop) as url, events(url) as next_number:
        assert next_number() == first.number
        second = workshop.build()
        assert next_number() == second.number
        assert f'data-build="{second.number}"' in get(url).text


def test_another_run_counts_otherwise(site: StandIn) -> None:
    assert Workshop(site, Clock()).build().number != Workshop(site, Clock()).build().number


def test_a_page_asked_for_during_the_first_build_waits_for_it(site: StandIn) -> None:
    workshop = Workshop(site, Clock())
    replies: list[int] = []
    with served(site.tree, workshop) as url:
        browser = threading.Thread(target=lambda: replies.append(get(url).status))
        browser.start()
        assert replies == []
        workshop.build()
        browser.join(PATIENCE)

    assert replies == [200]


def test_no_thread_outlives_the_server(site: StandIn) -> None:
    before = set(threading.enumerate())
    workshop = Workshop(site, Clock())
    workshop.build()
    with served(site.tree, workshop) as url, events(url) as next_number:
        next_number()

    assert set(threading.enumerate()) == before


def test_a_server_ends_while_browsers_listen(site: StandIn) -> None:
    workshop = Workshop(site, Clock())
    workshop.build()
    server = Server(site.tree, workshop, "127.0.0.1", 0)
    with server, events(server.url) as next_number:
        next_number()
        server.__exit__()
        assert next_number() == ""


def test_a_taken_port_names_another(site: StandIn) -> None:
    workshop = Workshop(site, Clock())
    with Server(site.tree, workshop, "127.0.0.1", 0) as server:
        port = int(server.url.rsplit(":", 1)[1].strip("/"))
        with pytest.raises(CannotListen, match=f"--port {port + 1}"):
            Server(site.tree, workshop, "127.0.0.1", port)


def test_the_newer_address_family_is_served_as_well(site: StandIn) -> None:
    workshop = Workshop(site, Clock())
    workshop.build()
    with served(site.tree, workshop, "::1") as url:
        assert url.startswith("http://[::1]:")
        assert "Calm" in get(url).text
