"""With a memory, without one, and with a damaged one, a build publishes the same."""

from __future__ import annotations

import os
import random
import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.build.sites import Edited
from tests.build.trees import tree
from tests.cache.test_store import mangle

MANGLINGS = int(os.environ.get("STATUSBOOK_MANGLINGS", "200"))


def same(site: Edited, beside: Path, cache: Path | None) -> int:
    """Build with a memory and without; how many events did not have to be read."""
    warm = site.build(cache)
    cold, wanted = site.cold(beside)
    assert warm.problems == cold.problems
    assert warm.withheld == cold.withheld
    assert warm.next_change_at == cold.next_change_at
    assert (warm.published is None) == (cold.published is None)
    if warm.published:
        assert tree(site.target) == wanted
    return warm.reused


def test_what_is_over_is_not_read_again(tmp_path: Path) -> None:
    site = Edited(tmp_path / "root", random.Random(1))
    assert same(site, tmp_path / "cold", tmp_path / "cache") == 0
    assert same(site, tmp_path / "cold", tmp_path / "cache") >= 3
    assert same(site, tmp_path / "cold", None) == 0


def test_an_edit_that_leaves_size_and_date_is_seen(tmp_path: Path) -> None:
    site = Edited(tmp_path / "root", random.Random(1))
    for _ in range(2):
        same(site, tmp_path / "cold", tmp_path / "cache")
    for file in site.files:
        before = file.stat()
        file.write_text(file.read_text("utf-8").replace("Event", "Crash"), "utf-8")
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    same(site, tmp_path / "cold", tmp_path / "cache")
    assert b"Crash" in (site.target / "history" / "index.html").read_bytes()


@pytest.mark.parametrize("kind", ["incident", "maintenance"])
def test_a_file_that_gets_another_name_and_holds_the_same_is_seen(
    kind: str, tmp_path: Path
) -> None:
    site = Edited(tmp_path / "root", random.Random(1))
    with (site.root / "content" / "site.yml").open("a", encoding="utf-8") as config:
        config.write("  alone: {name: Alone}\n")
    site.add(site.now - timedelta(days=20), over=True, kind=kind)
    file = site.incidents / f"e{site.count}.yml"
    text = re.sub(r"components: {[\w-]+:", "components: {alone:", file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    for _ in range(3):
        same(site, tmp_path / "cold", tmp_path / "cache")
    file.rename(file.with_name("renamed.yml"))
    same(site, tmp_path / "cold", tmp_path / "cache")
    assert "/renamed/" in (site.target / "components/alone/feed.atom").read_text("utf-8")


def test_a_template_of_the_site_s_own_that_tells_the_time_is_printed_anew(tmp_path: Path) -> None:
    site = Edited(tmp_path / "root", random.Random(1))
    slots = site.root / "overrides" / "status" / "slots"
    slots.mkdir(parents=True)
    for text in (
        "<p>{{ site.built }}</p>",
        "<p>plain</p>",
        "<p>{% set it = site %}{{ it.state }}</p>",
    ):
        (slots / "footer.html").write_text(text, "utf-8")
        for _ in range(2):
            same(site, tmp_path / "cold", tmp_path / "cache")
            site.now += timedelta(hours=1)


@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_any_row_of_edits(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("edits")
    chance = random.Random(seed)
    site = Edited(folder / "root", chance)
    for _ in range(8):
        same(site, folder / "cold", folder / "cache")
        for _ in range(chance.randint(1, 3)):
            site.edit()
        if chance.random() < 0.2:
            site.break_one()


def test_a_mangled_memory_changes_nothing(tmp_path: Path) -> None:
    chance = random.Random(5)
    site = Edited(tmp_path / "root", chance)
    good, cache = tmp_path / "good", tmp_path / "cache"
    site.build(good)
    _, wanted = site.cold(tmp_path / "cold")
    other = Edited(tmp_path / "other", random.Random(6))
    other.build(tmp_path / "foreign")
    for turn in range(MANGLINGS):
        shutil.rmtree(cache, ignore_errors=True)
        shutil.copytree(tmp_path / "foreign" if turn % 10 == 9 else good, cache)
        if turn % 10 != 8:
            mangle(cache / "statusbook.db", chance)
        if turn % 7 == 0:
            mangle(site.target.parent / ".public.statusbook" / "manifest", chance)
        built = site.build(cache)
        assert built.published is not None
        if built.published.written or turn % 20 == 0:
            assert tree(site.target) == wanted
        if turn % 5 == 0:
            (site.target / "index.html").write_text("touched by hand")
