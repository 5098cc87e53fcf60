"""The example's postmortems are models of the craft: exact, honest, and without blame."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from generator.model.content import Content, Incident, Postmortem
from generator.model.content.document import Action
from generator.model.learning import (
    ActionState,
    Milestone,
    PostmortemKind,
    PostmortemStatus,
    SectionKind,
)
from tests.example.life import first_end

DAY_NAMES = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:septem|octo|novem|decem)ber\b"
    r"|\b(?:january|february|march|april|june|july|august)\b"
    r"|\b(?:spring|summer|autumn|winter|christmas|easter)\b",
    re.IGNORECASE,
)
DATE = re.compile(r"\b20[0-4]\d\b")
LINK = re.compile(r"\]\([^)\s]+\)|https?://\S+")
BLAME = re.compile(
    r"\b(?:human|operator|user) error\b|\bcareless|\bnegligen|\breckless|\bsloppy\b|\bto blame\b"
    r"|\bat fault\b|\bshould have (?:known|noticed|caught|seen|tested|checked)\b|\bfault of\b"
    r"|\b(?:forgot|neglected|overlooked|mistakenly|wrongly)\b|\bcommon sense\b"
    r"|\bfailed to\b|\bunfortunately\b|\bobviously\b",
    re.IGNORECASE,
)
EXHORTATION = re.compile(
    r"\bmore careful|\bremember to\b|\btry harder|\bpay attention", re.IGNORECASE
)
CONTACT = re.compile(
    r"(?<![\w`.])@\w|\b[\w.]+@[\w.]+\.\w+\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|slack\.com"
)
TRACKER = re.compile(r"https://tracker\.quillmoth\.example\.com/[A-Z]+-\d+")
ROLE = re.compile(r"[A-Z][A-Za-z -]+ (?:lead|on-call|officer)")
NEEDED = {
    SectionKind.SUMMARY,
    SectionKind.IMPACT,
    SectionKind.CONTRIBUTING_FACTORS,
    SectionKind.WENT_WELL,
    SectionKind.LUCKY,
    SectionKind.ACTIONS,
}
FINISHED = NEEDED | {SectionKind.WENT_POORLY, SectionKind.LESSONS}
NO_SINGLE_STORY = {PostmortemKind.PATTERN, PostmortemKind.DRILL}


def prose(postmortem: Postmortem) -> str:
    """All that it says, without its action items, which have dates, and without addresses."""
    sections = [each for each in postmortem.body.sections if each.kind is not SectionKind.ACTIONS]
    return LINK.sub("]", "\n".join([postmortem.title, *(each.source for each in sections)]))


def bullets(postmortem: Postmortem, kind: SectionKind) -> int:
    text = "".join(each.markdown for each in postmortem.body.sections if each.kind is kind)
    return len(re.findall(r"^- ", text, re.MULTILINE))


def asked(postmortem: Postmortem) -> list[Action]:
    return [each for each in postmortem.body.actions if each.state is not ActionState.PROPOSED]


def test_it_is_worth_reading_and_short_enough_to_be_read(postmortem: Postmortem) -> None:
    assert 380 <= len(" ".join(each.source for each in postmortem.body.sections).split()) <= 1200


def test_its_sections_are_there(postmortem: Postmortem) -> None:
    kinds = {section.kind for section in postmortem.body.sections}
    is_draft = postmortem.status is PostmortemStatus.DRAFT
    needed = NEEDED if is_draft else FINISHED
    if postmortem.kind is PostmortemKind.DRILL:
        needed = needed - {SectionKind.CONTRIBUTING_FACTORS}
    if postmortem.kind not in NO_SINGLE_STORY:
        needed = needed | {SectionKind.TIMELINE, SectionKind.ROOT_CAUSE}
    assert needed - kinds == set()


def test_it_names_no_day_because_days_move(postmortem: Postmortem) -> None:
    text = prose(postmortem)
    assert not DAY_NAMES.search(text), DAY_NAMES.search(text)
    assert not DATE.search(text), DATE.search(text)


def test_it_blames_nobody(postmortem: Postmortem) -> None:
    text = prose(postmortem)
    assert "!" not in text.replace("![", "[")
    assert not BLAME.search(text), BLAME.search(text)


def test_it_leaks_no_contact(postmortem: Postmortem) -> None:
    text = "\n".join(each.source for each in postmortem.body.sections)
    assert not CONTACT.search(text), CONTACT.search(text)


def test_it_gives_several_contributing_factors(postmortem: Postmortem) -> None:
    if postmortem.kind is not PostmortemKind.DRILL:
        assert bullets(postmortem, SectionKind.CONTRIBUTING_FACTORS) >= 3


def test_its_impact_is_counted(postmortem: Postmortem) -> None:
    (impact,) = [each for each in postmortem.body.sections if each.kind is SectionKind.IMPACT]
    assert len(re.findall(r"\d[\d,.]*", impact.markdown)) >= 2 or (
        postmortem.kind in {PostmortemKind.NEAR_MISS, PostmortemKind.DRILL}
        and re.search(r"\bnone\b|\d", impact.markdown, re.IGNORECASE)
    )


def test_its_timeline_is_exact_and_in_order(postmortem: Postmortem) -> None:
    if postmortem.kind is PostmortemKind.PATTERN:
        return
    told = postmortem.body.timeline
    times = [each.at for each in told if each.at]
    assert len(told) >= 6
    assert times == sorted(times)
    assert all(each.zone_stated for each in told)


def test_at_least_nine_in_ten_lines_of_timelines_have_a_time(content: Content) -> None:
    told = [each for postmortem in content.postmortems for each in postmortem.body.timeline]
    assert sum(each.at is not None for each in told) >= 0.9 * len(told)


def test_its_text_and_its_front_matter_tell_the_same_times(postmortem: Postmortem) -> None:
    marked = {each.marks: each.at for each in postmortem.body.timeline if each.marks and each.at}
    said = postmortem.milestones
    for milestone in marked.keys() & said.keys():
        assert abs(marked[milestone] - said[milestone]) <= timedelta(minutes=3), milestone


def test_its_times_agree_with_its_incident(postmortem: Postmortem, content: Content) -> None:
    events = {event.id: event for event in content.events}
    told = [events[each] for each in postmortem.incidents]
    incidents = [event for event in told if isinstance(event, Incident)]
    if not incidents or postmortem.kind is PostmortemKind.PATTERN:
        return
    began = min(event.started for event in incidents)
    ended = max(end for event in incidents if (end := first_end(event)))
    for milestone, at in postmortem.milestones.items():
        assert began <= at <= ended, milestone
    marked = {each.marks: each.at for each in postmortem.body.timeline if each.marks}
    final = postmortem.milestones.get(Milestone.RESOLVED)
    ends = {final} if final else {event.updates[-1].at for event in incidents}
    ends |= {end for event in incidents if (end := first_end(event))}
    assert marked.get(Milestone.RESOLVED, ended) in ends


def test_severities_are_those_of_the_incidents(postmortem: Postmortem, content: Content) -> None:
    events = {event.id: event for event in content.events}
    first = [events[each] for each in postmortem.incidents][:1]
    told = {event.severity for event in first if isinstance(event, Incident)}
    assert told <= {postmortem.severity}


def test_those_without_an_incident_say_when_it_was(postmortem: Postmortem) -> None:
    if not postmortem.incidents:
        assert postmortem.milestones.keys() == set(Milestone)


def test_agreed_actions_have_an_owner_a_date_a_category_and_a_link(postmortem: Postmortem) -> None:
    for action in asked(postmortem):
        if action.state is ActionState.DROPPED:
            assert action.reason
            continue
        assert action.owner, action.raw
        assert action.due, action.raw
        assert action.category, action.raw
        assert TRACKER.fullmatch(action.link or ""), action.raw


def test_owners_are_roles_and_no_persons(postmortem: Postmortem) -> None:
    owners = [each.owner for each in postmortem.body.actions if each.owner]
    roles = postmortem.roles
    named = [roles.incident_commander, roles.technical_lead, roles.communications, roles.scribe]
    for role in [*owners, *(each for each in named if each), *roles.experts]:
        assert ROLE.fullmatch(role), role


def test_something_prevents_or_detects_and_nothing_only_exhorts(postmortem: Postmortem) -> None:
    kept = [each for each in postmortem.body.actions if each.state is not ActionState.DROPPED]
    assert not [each.text for each in kept if EXHORTATION.search(each.text)]
    assert any(each.category in {"prevent", "detect", "mitigate"} for each in kept)


def test_a_public_one_says_what_may_go_out_or_keeps_to_the_usual(content: Content) -> None:
    named = [each.public_sections for each in content.postmortems if each.public_sections]
    assert named
    assert not any(SectionKind.PEOPLE in each or SectionKind.ACTIONS in each for each in named)


@pytest.mark.parametrize("form", [r"^\| .*\| done 20", r"^- \[x\] ", r"^\d\. ", r"^  - Owner: "])
def test_actions_come_in_every_form_that_people_write(form: str, content: Content) -> None:
    sections = [
        section.source
        for each in content.postmortems
        for section in each.body.sections
        if section.kind is SectionKind.ACTIONS
    ]
    assert any(re.search(form, source, re.MULTILINE) for source in sections)
