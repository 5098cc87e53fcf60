"""Whatever people do one after the other, both lanes publish what a build from nothing does."""

from __future__ import annotations

import os
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library_cache.people import People
from tests.library_cache.warm_and_cold import same

ROWS = int(os.environ.get("STATUSBOOK_ROWS", "2"))
EDITS = 6


@settings(max_examples=ROWS, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_any_row_of_edits_in_both_lanes(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("row")
    chance = random.Random(seed)
    site = People(folder / "root", chance)
    for _ in range(EDITS):
        same(site.root, folder, site.now, alone=chance.random() < 0.2)
        for _ in range(chance.choice((1, 1, 2))):
            site.edit()
