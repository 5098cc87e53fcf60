"""Two builds at once, and somebody who reads meanwhile."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from generator.output import CannotPublish, claimed, publish
from generator.output.lock import locked
from tests.build.trees import generation, killed, started, whole_generation


def test_the_second_says_that_it_waits_and_publishes_after_the_first(tmp_path: Path) -> None:
    target = tmp_path / "public"
    go, told_to_go = os.pipe()
    said, waits = os.pipe()

    def say() -> None:
        os.write(waits, b"waiting")

    def second() -> None:
        os.read(go, 1)
        with claimed(target, waits=say) as claim:
            claim.publish(generation(2))

    child = started(second)
    with claimed(target) as claim:
        os.write(told_to_go, b"!")
        assert os.read(said, 7) == b"waiting"
        claim.publish(generation(1))
        assert whole_generation(target) == 1
    os.waitpid(child, 0)

    assert whole_generation(target) == 2


def test_many_at_once_leave_a_whole_tree(tmp_path: Path) -> None:
    target = tmp_path / "public"
    publish(generation(0), target)

    def ten(begin: int) -> None:
        for number in range(begin, begin + 10):
            publish(generation(number), target)

    children = [started(partial(ten, begin)) for begin in (100, 200, 300)]
    for child in children:
        assert os.waitpid(child, 0)[1] == 0

    assert whole_generation(target) in {109, 209, 309}


def test_a_reader_never_finds_nothing(tmp_path: Path) -> None:
    target = tmp_path / "public"
    publish(generation(0), target)

    def always() -> None:
        number = 0
        while True:
            number += 1
            publish(generation(number), target)

    child = started(always)
    try:
        seen = {(target / "index.html").read_bytes() for _ in range(20_000)}
    finally:
        killed(child)
    assert len(seen) > 1


def test_who_waits_too_long_is_told(tmp_path: Path) -> None:
    waited: list[bool] = []
    with (
        locked(tmp_path / "lock", lambda: None),
        pytest.raises(CannotPublish, match="another build has been writing"),
        locked(tmp_path / "lock", lambda: waited.append(True), pauses=1),
    ):
        pass
    assert waited == [True]


def test_a_killed_builder_holds_nobody_up(tmp_path: Path) -> None:
    target = tmp_path / "public"
    said, says = os.pipe()

    never, _ = os.pipe()

    def hold() -> None:
        with claimed(target):
            os.write(says, b"held")
            os.read(never, 1)

    child = started(hold)
    assert os.read(said, 4) == b"held"
    killed(child)

    publish(generation(1), target)
    assert whole_generation(target) == 1
