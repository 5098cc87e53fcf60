"""Random events of the small shop, as hypothesis draws them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from generator.model.content import Event, Incident, Maintenance
from generator.model.vocabulary import ComponentState, Stage
from tests.derive.given import NOW

MINUTE = timedelta(minutes=1)
COMPONENTS = ("checkout", "search", "studio")
EFFECTS = st.dictionaries(
    st.sampled_from((*COMPONENTS, "unknown")), st.sampled_from(ComponentState), max_size=3
)
AGES = st.one_of(st.integers(0, 3_000), st.integers(0, 140 * 24 * 60))
GAPS = st.one_of(st.just(0), st.integers(0, 90), st.integers(0, 9_000))


@st.composite
def incidents(draw: st.DrawFn, name: str = "a") -> Incident:
    """Draw an incident that the checks would let pass."""
    moment = started = NOW - draw(AGES) * MINUTE
    updates = []
    for number in range(draw(st.integers(1, 6))):
        moment = min(NOW, moment + draw(GAPS) * MINUTE)
        stage = draw(st.sampled_from(("investigating", "identified", "monitoring", "resolved")))
        updates.append(_said(number, moment, stage) | {"components": draw(EFFECTS)})
    return Incident.model_validate(
        {
            "id": name,
            "title": "A",
            "severity": draw(st.sampled_from(("sev1", "sev2", "sev3", "sev4"))),
            "started": started,
            "components": draw(EFFECTS),
            "updates": updates,
        }
    )


@st.composite
def maintenances(draw: st.DrawFn, name: str = "m") -> Maintenance:
    """Draw a maintenance with any sequence of words about it."""
    moment = NOW - draw(AGES) * MINUTE
    updates = []
    for number in range(draw(st.integers(1, 6))):
        stage = draw(
            st.sampled_from(("scheduled", "in_progress", "verifying", "completed", "cancelled"))
        )
        update = _said(number, moment, stage) | {"components": draw(EFFECTS)}
        updates.append(update | ({"window": draw(_windows(moment))} if draw(st.booleans()) else {}))
        moment = min(NOW, moment + draw(GAPS) * MINUTE)
    return Maintenance.model_validate(
        {
            "id": name,
            "kind": "maintenance",
            "title": "M",
            "window": draw(_windows(moment)),
            "components": draw(EFFECTS),
            "updates": updates,
        }
    )


def events() -> st.SearchStrategy[tuple[Event, ...]]:
    """Draw a few events."""
    some = [incidents("a"), incidents("b"), maintenances("m"), maintenances("n")]
    return st.lists(st.sampled_from(range(4)), unique=True, max_size=4).flatmap(
        lambda chosen: st.tuples(*(some[index] for index in chosen))
    )


@st.composite
def _windows(draw: st.DrawFn, near: datetime) -> dict[str, datetime]:
    start = near + draw(st.integers(-600, 4_000)) * MINUTE
    return {"start": start, "end": start + draw(st.integers(1, 2_000)) * MINUTE}


def _said(number: int, moment: datetime, stage: str) -> dict[str, Any]:
    return {"id": f"u{number}", "at": moment, "status": Stage(stage), "message": "Words."}
