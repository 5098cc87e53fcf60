"""Pages that are filled into frames are the same bytes as those that the host draws as a whole."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from mkdocs.structure.toc import TableOfContents

from generator.derive import public_site
from generator.derive.library.edition import edition
from generator.library import render_library
from generator.mkdocs_plugin import build_library
from generator.mkdocs_plugin.galley import Galley
from generator.mkdocs_plugin.mould import Leaf, Mould
from generator.mkdocs_plugin.prints import has_own_templates
from generator.model.edition import Edition
from generator.model.learning import Audience
from generator.site import open_site
from tests.build.trees import tree
from tests.host.library import SITE, library
from tests.support.given import write_site

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 18, 15, 10, tzinfo=UTC)
ODD = """
---
title: 'Search <b>&amp; "filters"</b> {{ page.title }} 🜂'
date: 2026-11-1{day}
team: {team}
kind: near-miss
status: final
visibility: public
---
{text}
"""


def editions(root: Path) -> dict[Audience, Edition]:
    content = open_site(root, NOW).content
    assert content is not None
    site = public_site(content, NOW)
    return {audience: edition(content, site, NOW, audience) for audience in Audience}


def built(given: Edition, folder: Path, overrides: Path | None = None) -> dict[str, bytes]:
    build_library(given, render_library(given), folder, overrides)
    return tree(folder)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A site's own template that no page asks for: with it, the host draws every page."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "nobody.html").write_text("Nobody asks for this.", "utf-8")
    return tmp_path / "own"


@pytest.fixture
def wholes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that had no frame."""
    found: list[str] = []
    whole = Galley.whole

    def seen(galley: Galley, path: str, leaf: Leaf) -> object:
        found.append(path)
        return whole(galley, path, leaf)

    monkeypatch.setattr(Galley, "whole", seen)
    return found


@pytest.mark.parametrize("audience", Audience)
def test_each_page_of_the_example_is_the_same_in_its_frame(
    audience: Audience, own: Path, wholes: list[str], tmp_path: Path
) -> None:
    given = editions(ROOT)[audience]
    framed = built(given, tmp_path / "framed")
    assert framed == built(given, tmp_path / "drawn", own)
    assert wholes == []
    assert sum(path.endswith(".html") for path in framed) > len(given.entries)


def test_odd_words_and_places_are_the_same_in_their_frames(
    own: Path, wholes: list[str], tmp_path: Path
) -> None:
    files = dict(library())
    texts = ("", "# One\n\nA \ue000<title>\ue001 that no one meant.", "## Two\n\n### Three\n")
    teams = ("shop", "assets", "review")
    for day, (team, text) in enumerate(zip(teams, texts, strict=True)):
        odd = ODD.lstrip().replace("{team}", team).replace("{text}", text)
        files[f"content/postmortems/{team}/odd-{team}.md"] = odd.replace("{day}", str(day))
    site = SITE + "  assets: {name: Assets}\n  review: {name: Review}\n"
    root = write_site(tmp_path / "given", files, site=site)
    for audience, given in editions(root).items():
        framed = built(given, tmp_path / f"{audience}-framed")
        assert framed == built(given, tmp_path / f"{audience}-drawn", own)
        assert any("odd-assets" in path for path in framed)
    assert set(wholes) == {"assets/odd-assets/index.md"}


def test_a_frame_remembers_what_differs_from_page_to_page() -> None:
    leaf = Leaf(
        "a/b/",
        "Title",
        {"title": "Title", "library": {}},
        "",
        TableOfContents([]),
        "https://x.example/a/b/",
    )
    mould = Mould(leaf)
    assert "title" in mould.title
    assert mould.meta.get("hide") is None
    assert not mould.strange
    assert mould.meta["library"] == {}
    assert not hasattr(mould, "ancestors")
    assert mould.strange == {"library", "ancestors"}


def test_only_templates_of_the_library_make_the_host_draw_pages(tmp_path: Path) -> None:
    assert not has_own_templates(None)
    assert not has_own_templates(tmp_path / "missing")
    (tmp_path / "status").mkdir()
    (tmp_path / "status/head.html").write_text("", "utf-8")
    (tmp_path / "extra.css").write_text("", "utf-8")
    assert not has_own_templates(tmp_path)
    (tmp_path / "partials").mkdir()
    (tmp_path / "partials/footer.html").write_text("", "utf-8")
    assert has_own_templates(tmp_path)
