"""Two editions are published whole, each with what its readers may see."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.build.trees import tree
from tests.host.library import SITE, library
from tests.support.command import NOW, statusbook
from tests.support.given import write_site

Given = Callable[..., Path]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root with both editions."""
    root = write_site(tmp_path_factory.mktemp("library"), library(), site=SITE)
    done = statusbook(root, "build", "--now", NOW)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def test_the_public_edition_lies_in_the_public_tree(built: Path) -> None:
    page = built / "public/postmortems/2026-11-10-checkout/index.html"
    assert "A release broke checkout." in page.read_text("utf-8")
    assert (built / "public/index.html").exists()


def test_the_internal_edition_has_everything(built: Path) -> None:
    page = built / "internal/postmortems/shop/2026-11-11-kestrel/index.html"
    assert "the kestrel" in page.read_text("utf-8")
    assert "noindex" in (built / "internal/_headers").read_text("utf-8")
    assert "Disallow: /" in (built / "internal/robots.txt").read_text("utf-8")


def test_nothing_internal_is_in_the_public_tree(built: Path) -> None:
    for path, data in tree(built / "public").items():
        assert b"kestrel" not in data.lower() + path.lower().encode(), path


def test_no_script_is_inline_and_nothing_is_asked_of_anybody_else(built: Path) -> None:
    loading = re.compile(r"<(?:script|img|iframe|source)\b[^>]*?src=\"?([^\s\">]+)")
    for page in sorted(built.rglob("postmortems/**/*.html")):
        text = page.read_text("utf-8")
        assert not re.search(r"<script>|<style>| style=", text), page
        assert not [at for at in loading.findall(text) if re.match(r"(?:https?:)?//", at)], page


def test_the_same_again_builds_no_library(given: Given) -> None:
    root = given(library(), site=SITE)
    statusbook(root, "build", "--now", NOW)
    before = tree(root / "site" / "internal")
    done = statusbook(root, "build", "--now", NOW)
    assert done.returncode == 0
    assert "The library has not changed" in done.stderr
    assert tree(root / "site" / "internal") == before


def test_a_changed_postmortem_is_built(given: Given) -> None:
    root = given(library(), site=SITE)
    statusbook(root, "build", "--now", NOW)
    file = root / "content/postmortems/shop/2026-11-10-checkout.md"
    file.write_text(file.read_text("utf-8").replace("A release", "A new release"), "utf-8")
    statusbook(root, "build", "--now", NOW)
    page = root / "site/public/postmortems/2026-11-10-checkout/index.html"
    assert "A new release broke checkout." in page.read_text("utf-8")


def test_a_broken_postmortem_stops_the_library_only(given: Given) -> None:
    root = given(library(), site=SITE)
    statusbook(root, "build", "--now", NOW)
    before = tree(root / "site" / "internal")
    public = tree(root / "site" / "public" / "postmortems")
    file = root / "content/postmortems/shop/2026-11-11-kestrel.md"
    file.write_text("---\ntitle: [\n---\n", "utf-8")
    update = root / "content/incidents/checkout-fails.yml"
    update.write_text(update.read_text("utf-8").replace("We look into it.", "We know."), "utf-8")
    done = statusbook(root, "build", "--now", NOW)
    assert done.returncode == 1
    assert "content/postmortems/shop/2026-11-11-kestrel.md:2" in done.stdout
    assert "Library not published" in done.stderr
    assert "We know." in (root / "site/public/incidents/checkout-fails/index.html").read_text()
    assert tree(root / "site" / "internal") == before
    assert tree(root / "site" / "public" / "postmortems") == public


def test_a_draft_again_disappears_from_the_public_tree(given: Given) -> None:
    root = given(library(), site=SITE)
    statusbook(root, "build", "--now", NOW)
    file = root / "content/postmortems/shop/2026-11-10-checkout.md"
    file.write_text(file.read_text("utf-8").replace("status: final", "status: draft"), "utf-8")
    assert statusbook(root, "build", "--now", NOW).returncode == 0
    assert not list((root / "site" / "public").glob("postmortems/**/*.*"))


def test_the_public_tree_is_the_same_with_and_without_internal_postmortems(given: Given) -> None:
    root = given(library(), site=SITE)
    statusbook(root, "build", "--now", NOW)
    before = tree(root / "site" / "public")
    (root / "content/postmortems/shop/2026-11-11-kestrel.md").unlink()
    statusbook(root, "build", "--now", NOW)
    assert tree(root / "site" / "public") == before


def test_mkdocs_alone_builds_the_same_public_site(given: Given) -> None:
    root = given(library(), site=SITE)
    statusbook(root, "build", "--now", NOW)
    (root / "mkdocs.yml").write_text(
        f"site_name: x\ndocs_dir: content\nsite_dir: made\ntheme: {{name: material}}\n"
        f'plugins: [{{statusbook: {{now: "{NOW}"}}}}]\n',
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert tree(root / "made") == tree(root / "site" / "public")


def test_neither_edition_is_published_into_the_other(given: Given) -> None:
    root = given(library(), site=SITE)
    done = statusbook(root, "build", "--out", "site", "--out-internal", "site/internal")
    assert done.returncode == 2
    assert "for everybody" in done.stderr
    assert not (root / "site").exists()
