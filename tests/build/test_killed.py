"""Killed at any moment, the published folder is the whole old tree or the whole new one."""

from __future__ import annotations

import os
import random
import time
from functools import partial
from pathlib import Path

import pytest

from generator.output import claimed, publish
from generator.output.swap import Swap, swap, two_renames
from tests.build.trees import generation, killed, killed_after, started, whole_generation

KILLS = int(os.environ.get("STATUSBOOK_KILLS", "40"))
LONGEST = 0.05


def publish_with(replace: Swap, number: int, target: Path) -> None:
    with claimed(target, replace=replace) as claim:
        claim.publish(generation(number))


def put_right(target: Path) -> None:
    """What the next build does first."""
    with claimed(target):
        pass


@pytest.mark.parametrize("replace", [swap, two_renames])
def test_killed_at_each_single_step(tmp_path: Path, replace: Swap) -> None:
    target = tmp_path / "public"
    publish(generation(0), target)
    publish(generation(1), target)
    seen, steps = set(), 0
    while True:
        steps += 1
        before = whole_generation(target)
        if not killed_after(steps, partial(publish_with, replace, before + 1, target)):
            break
        if replace is two_renames:
            put_right(target)
        after = whole_generation(target)
        assert after in {before, before + 1}
        seen.add(after - before)

    assert seen == {0, 1}
    assert steps > 40
    assert whole_generation(target) == before + 1


@pytest.mark.parametrize("replace", [swap, two_renames])
def test_killed_at_random_moments(tmp_path: Path, replace: Swap) -> None:
    chance = random.Random(1)
    target = tmp_path / "public"
    publish(generation(0), target)

    def without_end() -> None:
        number = whole_generation(target)
        while True:
            number += 1
            publish_with(replace, number, target)

    reached = 0
    for _ in range(KILLS):
        child = started(without_end)
        time.sleep(chance.uniform(0, LONGEST))
        killed(child)
        if replace is two_renames:
            put_right(target)
        reached = whole_generation(target)

    assert reached > 0
    publish(generation(reached + 1), target)
    assert whole_generation(target) == reached + 1
    assert {path.name for path in tmp_path.iterdir()} == {"public", ".public.statusbook"}


def test_what_a_killed_build_left_is_no_matter(tmp_path: Path) -> None:
    target = tmp_path / "public"
    publish(generation(0), target)
    work = tmp_path / ".public.statusbook"
    (work / "old" / "x").mkdir(parents=True)
    (work / "new" / "left" / "over").mkdir(parents=True)
    (work / "new" / "index.html").write_text("half")

    publish(generation(1), target)

    assert whole_generation(target) == 1
    assert not (work / "old").exists()
