"""The library has one of everything, so that a newcomer and every page meet it."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from generator.model.content import Content, Incident, Postmortem
from generator.model.content.document import Action
from generator.model.learning import (
    ActionCategory,
    ActionState,
    PostmortemKind,
    PostmortemStatus,
    Visibility,
)
from generator.model.vocabulary import Stage


def actions(content: Content) -> list[Action]:
    return [action for each in content.postmortems for action in each.body.actions]


def is_public(postmortem: Postmortem) -> bool:
    final = postmortem.status is PostmortemStatus.FINAL
    return final and postmortem.visibility is Visibility.PUBLIC


def test_every_team_tells_of_several(content: Content) -> None:
    teams = Counter(each.team for each in content.postmortems)
    assert len(content.postmortems) >= 26
    assert teams.keys() == content.site.teams.keys()
    assert min(teams.values()) >= 4


def test_each_lies_in_the_folder_of_its_team(postmortem: Postmortem) -> None:
    assert postmortem.file == f"content/postmortems/{postmortem.team}/{postmortem.id}.md"


def test_it_has_every_kind(content: Content) -> None:
    kinds = Counter(each.kind for each in content.postmortems)
    assert kinds[PostmortemKind.NEAR_MISS] >= 3
    assert kinds[PostmortemKind.DRILL] == 1
    assert kinds[PostmortemKind.PATTERN] == 1


def test_the_pattern_looks_at_several_small_incidents(content: Content) -> None:
    (pattern,) = [each for each in content.postmortems if each.kind is PostmortemKind.PATTERN]
    events = {event.id: event for event in content.events}
    seen = [events[each] for each in pattern.incidents]
    assert len(seen) >= 3
    assert all(isinstance(event, Incident) and event.severity == "sev3" for event in seen)


def test_it_has_every_status(content: Content) -> None:
    statuses = Counter(each.status for each in content.postmortems)
    assert statuses[PostmortemStatus.DRAFT] == 3
    assert statuses[PostmortemStatus.IN_REVIEW] == 2
    assert sum(is_public(each) for each in content.postmortems) >= 5


def test_every_severity_trigger_and_cause_occurs(content: Content) -> None:
    shelf = content.postmortems
    assert {each.severity for each in shelf} >= {"sev1", "sev2", "sev3", "sev4"}
    assert {each.trigger for each in shelf if each.trigger} == set(content.site.triggers)
    assert {cause for each in shelf for cause in each.causes} == set(content.site.causes)


def test_twelve_are_recurrences_of_an_earlier_one(content: Content) -> None:
    names = {each.id for each in content.postmortems}
    again = [each for each in content.postmortems if each.recurrence_of]
    assert len(again) >= 12
    assert all(each.recurrence_of in names and each.recurrence_of < each.id for each in again)


def test_one_failure_came_back_twice(content: Content) -> None:
    earlier = {each.id: each.recurrence_of for each in content.postmortems}
    grandparents = [earlier[before] for before in earlier.values() if before]
    assert any(grandparents)


def test_one_postmortem_is_owed(content: Content) -> None:
    told = {incident for each in content.postmortems for incident in each.incidents}
    promised = {key for key, each in content.site.severities.items() if each.postmortem_due}
    owed = [
        event.id
        for event in content.events
        if isinstance(event, Incident)
        and event.severity in promised
        and event.updates[-1].status is Stage.RESOLVED
        and event.id not in told
    ]
    assert owed == ["2026-10-13-order-list-unavailable"]


def test_actions_stand_wherever_actions_can_stand(content: Content, written: datetime) -> None:
    found = actions(content)
    today = written.date()
    open_ones = [each for each in found if each.state is ActionState.OPEN]
    overdue = [each for each in open_ones if each.due and each.due < today]
    late = [each for each in found if each.done and each.due and each.done > each.due]
    states = Counter(each.state for each in found)
    assert states[ActionState.DONE] >= 40
    assert states[ActionState.DROPPED] >= 6
    assert states[ActionState.PROPOSED] >= 6
    assert 8 <= len(overdue) < len(open_ones)
    assert any(today - each.due > timedelta(days=180) for each in overdue if each.due)
    assert len(late) >= 5
    assert {each.category for each in found} >= set(ActionCategory)


def test_nothing_is_published_or_done_in_the_future(content: Content, written: datetime) -> None:
    today = written.date()
    assert all(not each.published or each.published <= today for each in content.postmortems)
    assert all(not each.done or each.done <= today for each in actions(content))
