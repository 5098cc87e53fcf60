"""Postmortems are compared anew only where one tells other words, or is linked otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cache import opened, remembering
from generator.derive.library import likeness, siblings
from generator.derive.library.likeness import Match
from generator.derive.library.vectors import Vector
from generator.model.content import Postmortem
from generator.model.edition import Edition
from tests.derive_library.given import library, postmortem, section

POOL = section("Summary", "The connection pool of the order database was exhausted.")
FREE = section("Summary", "Nobody could pay: the database had no free connections.")
TLS = section("Summary", "A lapsed certificate kept parcel labels from being printed.")
OTHERS = (postmortem("free", FREE), postmortem("tls", TLS))


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many postmortems were compared, each time."""
    times: list[int] = []
    real = likeness.matches

    def matches(told: list[Vector], *, keep: int) -> list[list[Match]]:
        times.append(len(told))
        return real(told, keep=keep)

    monkeypatch.setattr(siblings, "matches", matches)
    return times


def shown(folder: Path, *postmortems: Postmortem) -> Edition:
    with opened(folder) as store, remembering(store):
        return library(*postmortems)


def test_nobody_is_compared_twice(tmp_path: Path, compared: list[int]) -> None:
    fresh = library(postmortem("pool", POOL), *OTHERS)
    assert shown(tmp_path, postmortem("pool", POOL), *OTHERS) == fresh
    assert compared == [3, 3]
    assert shown(tmp_path, postmortem("pool", POOL), *OTHERS) == fresh
    assert compared == [3, 3]


def test_words_that_every_text_has_change_nothing(tmp_path: Path, compared: list[int]) -> None:
    shown(tmp_path, postmortem("pool", POOL), *OTHERS)
    again = section("Summary", "The connection pool of the order database was exhausted again.")
    assert shown(tmp_path, postmortem("pool", again), *OTHERS).entry["pool"].siblings
    assert compared == [3]


@pytest.mark.parametrize(
    "other",
    [
        postmortem("pool", section("Summary", "The database was slow.")),
        postmortem("pool", POOL, related=("tls",)),
        postmortem("pool", POOL, recurrence_of="tls"),
        postmortem("pool", POOL, causes=("Slow decay",)),
    ],
)
def test_others_are_compared(tmp_path: Path, compared: list[int], other: Postmortem) -> None:
    shown(tmp_path, postmortem("pool", POOL), *OTHERS)
    assert shown(tmp_path, other, *OTHERS) == library(other, *OTHERS)
    assert compared == [3, 3, 3]
