"""The status page leads to a postmortem when its page stands, and not before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.build.trees import tree
from tests.host.library import SITE, library
from tests.support.command import NOW, statusbook

Given = Callable[..., Path]
PAGE = "postmortems/2026-11-10-checkout/"


def leading(root: Path) -> set[str]:
    """Which files of the status page name the postmortem's address."""
    found = tree(root / "site" / "public").items()
    return {path for path, data in found if PAGE.encode() in data and "postmortems/" not in path}


def build(root: Path, *arguments: str) -> None:
    done = statusbook(root, "build", "--now", NOW, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_leads_to_a_library_that_was_never_built(given: Given) -> None:
    root = given(library(), site=SITE)
    build(root, "--only", "status")
    assert leading(root) == set()


def test_one_build_of_both_makes_page_and_links(given: Given) -> None:
    root = given(library(), site=SITE)
    build(root)
    assert (root / "site/public" / PAGE / "index.html").exists()
    assert {"incidents/checkout-fails/index.html", "feed.rss"} <= leading(root)


def test_links_stay_when_the_status_page_is_built_alone(given: Given) -> None:
    root = given(library(), site=SITE)
    build(root)
    before = tree(root / "site" / "public")
    build(root, "--only", "status")
    assert tree(root / "site" / "public") == before


def test_the_same_bytes_come_out_by_whichever_way(given: Given, tmp_path: Path) -> None:
    root = given(library(), site=SITE)
    build(root, "--only", "status")
    build(root)
    build(root, "--out", str(tmp_path / "once"), "--out-internal", str(tmp_path / "internal"))
    assert tree(root / "site" / "public") == tree(tmp_path / "once")


def test_a_library_that_cannot_be_built_gets_no_link(given: Given) -> None:
    root = given(library(), site=SITE)
    (root / "content/postmortems/shop/2026-11-11-kestrel.md").write_text("---\ntitle: [\n---\n")
    assert statusbook(root, "build", "--now", NOW).returncode == 1
    assert (root / "site/public/incidents/checkout-fails/index.html").exists()
    assert leading(root) == set()
