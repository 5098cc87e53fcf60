"""With a cache, without one and with a damaged one, a library is published in the same bytes."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generator.cache import NoCache, Store, opened
from generator.cli.library.inputs import Inputs, digest
from generator.cli.library.publishing import publish_library
from generator.cli.library.shelved import Shelves
from generator.cli.publishing import publish_status
from generator.derive import public_site
from generator.site import open_site
from tests.build.trees import tree
from tests.host.library import SITE, library
from tests.support.given import write_site

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
MORE = """
---
title: {title}
date: 2026-11-{day}
team: {team}
status: final
services: [checkout]
tags: [payments]
related: [2026-11-10-checkout]
{more}---

## Summary

A release broke checkout, {again}. See [the first time](../shop/2026-11-10-checkout.md).

## Action items

| Action | Owner | Due | State |
|---|---|---|---|
| Try a release on one machine first | Shop lead | 2026-11-30 | {state} |
"""
FOLDER = "content/postmortems"


def paper(title: str = "Again", day: int = 12, **told: str) -> str:
    """Write a postmortem; ``more`` are lines of its front matter."""
    usual = {"team": "shop", "state": "open", "again": "again", "more": ""}
    return MORE.format(**usual | told, title=title, day=day).lstrip()


def shelves_in(root: Path, into: str) -> Shelves:
    return Shelves(root.parent / into / "public", root.parent / into / "internal")


def made_of_site(root: Path, now: datetime) -> Inputs:
    content = open_site(root, now).content
    assert content
    return digest(root, public_site(content, now), {})


def published(root: Path, store: Store, into: str, now: datetime = NOW) -> dict[str, bytes]:
    done = publish_library(root, shelves_in(root, into), now, made_of_site(root, now), store=store)
    assert done.published, done.problems
    return {f"{name}/{path}": data for name in ("public", "internal")
            for path, data in tree(root.parent / into / name).items()}  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = dict(library())
    files[f"{FOLDER}/shop/2026-11-12-again.md"] = paper()
    files[f"{FOLDER}/shop/2026-11-13-once-more.md"] = paper("Once more", 13)
    site = SITE + "  tea: {name: Tea}\n"
    return write_site(tmp_path / "given", files, site=site)


def kept(root: Path) -> AbstractContextManager[Store]:
    return opened(root.parent / "cache")


def again(root: Path, text: str) -> None:
    (root / FOLDER / "shop/2026-11-12-again.md").write_text(text, "utf-8")


def title(root: Path) -> None:
    again(root, paper("Quite another"))


def body(root: Path) -> None:
    again(root, paper(again="for the same reason"))


def team(root: Path) -> None:
    again(root, paper(team="tea"))


def severity(root: Path) -> None:
    again(root, paper(more="severity: sev1\n"))


def date(root: Path) -> None:
    again(root, paper(day=14))


def state(root: Path) -> None:
    again(root, paper(state="done 2026-11-14"))


def newly_public(root: Path) -> None:
    again(root, paper(more="visibility: public\n"))


def no_longer_public(root: Path) -> None:
    file = root / FOLDER / "shop/2026-11-10-checkout.md"
    file.write_text(file.read_text("utf-8").replace("visibility: public\n", ""), "utf-8")


def incident(root: Path) -> None:
    file = root / "content/incidents/checkout-fails.yml"
    text = file.read_text("utf-8").replace("title: Checkout fails", "title: Nobody can pay")
    file.write_text(text.replace("T11:00", "T11:30"), "utf-8")


def new(root: Path) -> None:
    (root / FOLDER / "shop/2026-11-14-new.md").write_text(paper("New", 14), "utf-8")


def deleted(root: Path) -> None:
    (root / FOLDER / "shop/2026-11-13-once-more.md").unlink()


def draft(root: Path) -> None:
    text = paper("Once more", 13).replace("status: final", "status: draft")
    (root / FOLDER / "shop/2026-11-13-once-more.md").write_text(text, "utf-8")


def template(root: Path) -> None:
    (root / "overrides/partials").mkdir(parents=True)
    (root / "overrides/partials/footer.html").write_text("<footer>Ours</footer>", "utf-8")


CHANGES = (
    title, body, team, severity, date, state, newly_public, no_longer_public, incident, new,
    deleted, draft, template,
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: str(change.__name__))
def test_what_changed_and_all_that_shows_it_is_made_anew(
    root: Path, change: Callable[[Path], None]
) -> None:
    with kept(root) as store:
        before = published(root, store, "site")
    change(root)
    with kept(root) as store:
        warm = published(root, store, "site")

    cold = published(root, NoCache(), "other")
    assert warm == cold
    assert warm != before


@pytest.mark.parametrize("later", [timedelta(days=1), timedelta(days=13), timedelta(days=60)])
def test_days_and_months_go_by(root: Path, later: timedelta) -> None:
    with kept(root) as store:
        before = published(root, store, "site")
        warm = published(root, store, "site", NOW + later)

    assert warm == published(root, NoCache(), "other", NOW + later)
    assert warm != before


def test_changes_one_after_the_other(root: Path) -> None:
    with kept(root) as store:
        published(root, store, "site")
        for change in (title, state, newly_public, deleted, severity, incident):
            change(root)
            warm = published(root, store, "site")
            assert warm == published(root, NoCache(), f"other-{change.__name__}")


def test_incidents_that_lead_to_their_postmortems_by_now_are_not_indexed_again(root: Path) -> None:
    public = shelves_in(root, "site").public
    publish_status(root, public, NOW)
    with kept(root) as store:
        before = published(root, store, "site")
    publish_status(root, public, NOW)
    assert b"What we learned" in (public / "incidents/checkout-fails/index.html").read_bytes()
    asked = _Counting(kept(root))
    with asked as counting:
        after = published(root, counting, "site")

    assert asked.missed == set()
    searched = {path: data for path, data in before.items() if "/search/" in path}
    assert searched
    assert searched == {path: data for path, data in after.items() if "/search/" in path}


def test_all_that_is_kept_is_used(root: Path) -> None:
    with kept(root) as store:
        cold = published(root, store, "site")
    asked = _Counting(kept(root))
    with asked as counting:
        assert published(root, counting, "other") == cold
    assert asked.missed == set()


def test_a_damaged_cache_changes_nothing(root: Path) -> None:
    with kept(root) as store:
        whole = published(root, store, "site")
    chance = random.Random(5)
    (file,) = (root.parent / "cache").glob("*.db")
    sound = file.read_bytes()
    for damaged in (
        sound[: len(sound) // 2],
        b"",
        b"no cache at all",
        _spoilt(sound, chance, 20),
        _spoilt(sound, chance, 2000),
    ):
        file.write_bytes(damaged)
        with kept(root) as store:
            assert published(root, store, "other") == whole


def _spoilt(data: bytes, chance: random.Random, number: int) -> bytes:
    spoilt = bytearray(data)
    for _ in range(number):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


class _Counting:
    """A store that remembers what it did not have."""

    def __init__(self, real: AbstractContextManager[Store]) -> None:
        self._opening = real
        self._real: Store = NoCache()
        self.missed: set[str] = set()

    def __enter__(self) -> _Counting:
        self._real = self._opening.__enter__()
        return self

    def __exit__(self, *why: object) -> None:
        self._opening.__exit__(None, None, None)

    def get(self, space: str, key: bytes) -> bytes | None:
        found = self._real.get(space, key)
        if found is None:
            self.missed.add(space)
        return found

    def put(self, space: str, key: bytes, payload: bytes) -> None:
        self._real.put(space, key, payload)
