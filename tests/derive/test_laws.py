"""What must hold of any events whatever."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive import public_site
from generator.derive.courses import course_of
from generator.derive.downtime import worst_stretches
from generator.derive.frame import Frame
from generator.model.content import Event, Incident, Maintenance
from generator.model.public import PublicComponent, PublicDay, PublicSite, PublicUptime
from generator.model.vocabulary import ComponentState, Stage
from tests.derive.given import NOW, content, site
from tests.derive.worlds import events, incidents, maintenances

LATER = st.sampled_from(
    [timedelta(0), timedelta(minutes=7), timedelta(hours=30), timedelta(days=40)]
)
FAR_PAST = NOW - timedelta(days=200)
FEWER = settings(max_examples=40)


def uptimes(told: PublicSite) -> list[PublicUptime]:
    return [*(each.uptime for each in told.components), *(each.uptime for each in told.groups)]


def percent(component: PublicComponent) -> Decimal:
    assert component.uptime.percent is not None
    return component.uptime.percent


def rank(day: PublicDay) -> int:
    assert day.state is not None
    return day.state.rank


@given(events(), LATER)
@FEWER
def test_the_percentage_and_the_days_agree(some: tuple[Event, ...], later: timedelta) -> None:
    for uptime in uptimes(public_site(content(*some), NOW + later)):
        assert uptime.percent is not None
        counted = sum(day.counted_seconds for day in uptime.days)
        assert (uptime.percent == 100) == (counted == 0)
        assert 0 <= uptime.percent <= 100
        assert all(0 <= day.counted_seconds <= day.known_seconds for day in uptime.days)
        assert all(day.events for day in uptime.days if day.counted_seconds)
        assert all((day.state == "operational") == (not day.events) for day in uptime.days)


@given(events(), LATER)
@FEWER
def test_an_events_effects_on_a_component_never_overlap(
    some: tuple[Event, ...], later: timedelta
) -> None:
    frame = Frame.of(site(), NOW + later)
    for event in some:
        course = course_of(event, frame)
        assert course is not None
        for component in course.named:
            own = sorted(
                (each for each in course.spans if each.component == component),
                key=lambda s: s.start,
            )
            assert all(one.end is not None and one.end <= two.start for one, two in pairwise(own))
            assert all(each.end is None or each.start < each.end for each in own)


@given(st.lists(incidents(), max_size=4))
@FEWER
def test_stretches_of_downtime_partition_what_the_incidents_cover(some: list[Incident]) -> None:
    frame = Frame.of(site(), NOW)
    spans = [
        span
        for event in some
        if (course := course_of(event, frame))
        for span in course.spans
        if span.component == "checkout"
    ]

    stretches = list(worst_stretches(spans, NOW))

    assert all(one[1] <= two[0] for one, two in pairwise(stretches))
    for start, end, state in stretches:
        alive = [s.state for s in spans if s.start <= start and end <= (s.end or NOW)]
        assert state is max(alive, key=lambda each: each.rank)
    covered = {moment for s in spans for moment in (s.start, s.end or NOW)}
    assert {moment for one in stretches for moment in one[:2]} <= covered


@given(incidents("a"), st.integers(1, 3))
@FEWER
def test_the_same_incident_told_twice_counts_once(event: Incident, times: int) -> None:
    twins = [event.model_copy(update={"id": f"twin{number}"}) for number in range(times)]

    alone = public_site(content(event), NOW)
    together = public_site(content(event, *twins), NOW)

    for one, two in zip(alone.components, together.components, strict=True):
        assert one.uptime.percent == two.uptime.percent
        assert [d.counted_seconds for d in one.uptime.days] == [
            d.counted_seconds for d in two.uptime.days
        ]
    assert alone.banner.state == together.banner.state


@given(events(), incidents("z"))
@FEWER
def test_one_more_incident_makes_nothing_better(some: tuple[Event, ...], more: Incident) -> None:
    before = public_site(content(*some), NOW)
    after = public_site(content(*some, more), NOW)

    assert after.banner.state.rank >= before.banner.state.rank
    for one, two in zip(before.components, after.components, strict=True):
        assert two.state.rank >= one.state.rank
        assert percent(two) <= percent(one)
        for old, new in zip(one.uptime.days, two.uptime.days, strict=True):
            assert rank(new) >= rank(old)


@given(events(), st.randoms(use_true_random=False))
@FEWER
def test_the_order_of_files_does_not_matter(some: tuple[Event, ...], random: Random) -> None:
    shuffled = list(some)
    random.shuffle(shuffled)

    assert public_site(content(*shuffled), NOW) == public_site(content(*some), NOW)


@given(events(), LATER)
@FEWER
def test_stage_open_upcoming_and_end_agree(some: tuple[Event, ...], later: timedelta) -> None:
    now = NOW + later
    told = public_site(content(*some), now)

    for event in told.events:
        assert event.open == (not event.stage.ends and event.stage is not Stage.SCHEDULED)
        assert (event.ended_at is None) == (event.open or event.upcoming)
        assert event.upcoming == (event.stage is Stage.SCHEDULED)
        assert event.updated_at == event.updates[0].at <= now
        assert not event.upcoming or event.started_at > now
        ids = [update.id for update in event.updates]
        assert len(ids) == len(set(ids))
        assert [u.at for u in event.updates] == sorted((u.at for u in event.updates), reverse=True)
        assert event.open or all(effect.now == "operational" for effect in event.effects)


@given(events())
@FEWER
def test_every_change_begins_where_the_last_one_ended(some: tuple[Event, ...]) -> None:
    for event in public_site(content(*some), NOW).events:
        state: dict[str, ComponentState] = {}
        for update in reversed(event.updates):
            for change in update.changes:
                assert change.old == state.get(change.component_id, "operational")
                assert change.new != change.old
                state[change.component_id] = change.new
        began = event.kind == "maintenance" or event.started_at <= NOW
        now = {effect.component_id: effect.now for effect in event.effects}
        assert began
        assert {key: value for key, value in state.items() if value != "operational"} == {
            key: value for key, value in now.items() if value != "operational"
        }


@given(events(), LATER)
@FEWER
def test_until_the_next_change_nothing_but_the_clock_changes(
    some: tuple[Event, ...], later: timedelta
) -> None:
    now = NOW + later
    first = public_site(content(*some), now)
    assert first.next_change_at is not None
    just_before = first.next_change_at - timedelta(microseconds=1)

    again = public_site(content(*some), just_before)

    assert again.next_change_at == first.next_change_at
    assert again.events == first.events
    assert again.banner == first.banner
    assert again.months == first.months


@given(maintenances())
@FEWER
def test_no_maintenance_is_left_between_its_stages(event: Maintenance) -> None:
    told = public_site(content(event), NOW + timedelta(days=400))

    (seen,) = told.events
    assert not seen.upcoming
    assert seen.open is False or seen.updates[0].automatic is False
