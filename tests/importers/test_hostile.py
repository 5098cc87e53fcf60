"""Whatever a saved answer holds, an import ends with files that can be read, or with problems."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importers.statuspage import plan_import
from generator.load import load_content
from generator.output import create
from tests.importers.answers import (
    PAGE,
    affected,
    component,
    incident,
    maintenance,
)

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["2024-05-13T11:00:00Z", "9999-12-31T23:59:59Z", "resolved", "\ud800", "a/b"])
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def whole() -> Any:
    """An answer with one of everything."""
    group = component("g1", "Shops", group=True)
    checkout = component("c1", "Checkout", group_id="g1", start_date="2024-01-01")
    told = incident()
    told["incident_updates"][1]["affected_components"] = [
        affected("c1", "Checkout", "operational", "major_outage"),
        affected("gone", "Old thing", "operational", "partial_outage"),
    ]
    return {
        "page": PAGE,
        "components": [group, checkout],
        "incidents": [told],
        "scheduled_maintenances": [maintenance()],
    }


def ways(data: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value in an answer."""
    if way:
        yield way
    steps = range(len(data)) if isinstance(data, list) else data if isinstance(data, dict) else ()
    for step in steps:
        yield from ways(data[step], (*way, step))


WAYS = list(ways(whole()))


@settings(deadline=None)
@given(changes=st.lists(st.tuples(st.sampled_from(WAYS), ANYTHING), min_size=1, max_size=4))
def test_an_answer_with_anything_in_it(tmp_path_factory: Any, changes: list[Any]) -> None:
    root: Path = tmp_path_factory.mktemp("hostile")
    answer = deepcopy(whole())
    for (*way, last), value in changes:
        inner = answer
        try:
            for step in way:
                inner = inner[step]
            inner[last] = value
        except (LookupError, TypeError):
            continue
    (root / "saved.json").write_text(json.dumps(answer), "utf-8")

    plan = plan_import([root / "saved.json"], root)
    create(plan.files, root)

    loaded = load_content(root)
    written = [file.path for file in plan.files if file.path != "content/site.yml"]
    assert [problem for problem in loaded.problems if problem.place.file in written] == []
    if plan.files:
        assert loaded.content is not None
        assert len(loaded.content.events) == len(written)
    assert plan.files or plan.problems
