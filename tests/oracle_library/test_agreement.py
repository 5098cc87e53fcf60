from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from generator.derive import public_site
from generator.derive.library.edition import edition
from generator.model.learning import Audience
from tests.oracle_library import observed, reckon
from tests.oracle_library.typed import content_of
from tests.oracle_library.worlds import World, random_world

CHUNK = 20
CHUNKS = 6


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_oracle_and_program_count_the_same(chunk: int, audience: Audience) -> None:
    disagreements: list[str] = []
    for seed in range(chunk * CHUNK, (chunk + 1) * CHUNK):
        world = random_world(seed)
        expected = reckon.facts(world, public=audience is Audience.PUBLIC)
        told = _told(world, audience)
        disagreements += [f"seed {seed}: {each}" for each in _differences(expected, told)]
    assert disagreements == []


def test_quarters_come_in_the_order_of_time() -> None:
    for seed in range(CHUNK):
        quarters = list(_told(random_world(seed), Audience.INTERNAL)["frequency"]["quarter"])
        assert quarters == sorted(quarters)


def test_the_worlds_have_what_is_worth_counting() -> None:
    seen: Counter[str] = Counter()
    for seed in range(CHUNK * CHUNKS):
        for public in (False, True):
            told = reckon.facts(random_world(seed), public=public)
            numbers = [told["numbers"][name] for name in reckon.ENDS]
            seen["numbers of eight and more"] += sum(each[0] >= 8 for each in numbers)
            seen["missing"] += sum(each[1] > 0 for each in numbers)
            seen["none at all"] += sum(each[0] == 0 for each in numbers)
            seen["an empty quarter"] += 0 in told["frequency"]["quarter"].values()
            seen["overdue"] += sum(late > 0 for _, late in told["actions"].values())
            seen["in time"] += sum(late == 0 for _, late in told["actions"].values())
            seen["owed too long"] += sum(each[3] for each in told["owed"])
            seen["owed still in time"] += sum(not each[3] for each in told["owed"])
            seen["recurring"] += told["recurring"]
            seen["closed"] += sum(closed > 0 for _, closed in told["closing"].values())
    few = {name: count for name, count in seen.items() if count < 20}
    assert few == {}


def test_the_oracle_knows_numbers_counted_by_hand() -> None:
    assert reckon.summary([], 3) == (0, 3, None, None, None)
    assert reckon.summary([60], 1) == (1, 0, 60, 60, 60)
    assert reckon.summary([1, 2, 4, 100], 6) == (4, 2, 3, 100, 27)
    assert reckon.summary([*range(1, 11)], 10) == (10, 0, 6, 9, 6)
    assert reckon.summary([*range(1, 12)], 11) == (11, 0, 6, 10, 6)


def _told(world: World, audience: Audience) -> dict[str, Any]:
    content = content_of(world)
    now = world["now"]
    return observed.facts(edition(content, public_site(content, now), now, audience))


def _differences(expected: Any, told: Any, where: str = "") -> list[str]:
    if isinstance(expected, dict) and isinstance(told, dict):
        keys = sorted({*expected, *told})
        pairs = ((f"{where} {key}", expected.get(key), told.get(key)) for key in keys)
        return [each for at, one, other in pairs for each in _differences(one, other, at)]
    return [] if expected == told else [f"{where.strip()}: {expected}, the program says {told}"]
