"""Every rule over all content; findings become problems at their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.checks.earlier import Earlier
from generator.checks.exceptions import UNUSED, unused
from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.placing import place_of
from generator.checks.registry import RULES
from generator.checks.rule import Rule
from generator.checks.weight import is_fixed, weight
from generator.model.content import Content, Event, Postmortem
from generator.problems import Allowed, Problem, allowed_key, sort_key
from generator.source import Document

STYLE = "communication"
"""The subject of rules that look only at what is fresh, so that a lesson comes in time."""
_OF_EVENT = [(rule, rule.of_event) for rule in RULES if rule.of_event]
_OF_RECENT_EVENT = [(rule, look) for rule, look in _OF_EVENT if rule.subject != STYLE]
_OF_PAST_EVENT = [
    (rule, look)
    for rule, look in _OF_RECENT_EVENT
    if rule.subject not in ("leak", "feed") or rule.looks_back
]
_OF_POSTMORTEM = [(rule, rule.of_postmortem) for rule in RULES if rule.of_postmortem]
_OF_SITE = [(rule, rule.of_site) for rule in RULES if rule.of_site]
_IDS = frozenset(rule.id for rule in RULES)


@dataclass(frozen=True, slots=True)
class Checked:
    """All that breaks a rule: what counts, and what an author lets stand; each by its place."""

    problems: tuple[Problem, ...]
    allowed: tuple[Allowed, ...] = ()


def check(
    content: Content,
    documents: Mapping[str, Document],
    site_document: Document | None,
    now: datetime,
    *,
    written: Content | None = None,
    earlier: Earlier | None = None,
    shelved: Iterable[str] = (),
) -> Checked:
    """Find all that breaks a rule at the moment ``now``.

    ``documents`` tells where events and postmortems stand; content keeps the references that its
    authors wrote, aliases included. ``written`` is the content before an example was moved.
    ``shelved`` are ids of events besides those, of which no rule has anything to say; nor has one
    of postmortems without a document.
    """
    facts = Facts(
        content.site,
        now,
        {event.id: event for event in content.events},
        {each.id: each for each in content.postmortems},
        {event.id: event for event in (written or content).events},
        earlier or Earlier(),
        _IDS,
        shelved=frozenset(shelved),
    )
    run = _Run(facts)
    if site_document:
        run.look_at_site(site_document)
    for event in content.events:
        run.look_at_event(event, documents[event.id])
    for postmortem in content.postmortems:
        if document := documents.get(postmortem.document_key):
            run.look_at_postmortem(postmortem, document)
    return Checked(
        tuple(sorted(run.problems, key=sort_key)), tuple(sorted(run.allowed, key=allowed_key))
    )


class _Run:
    """What has been found so far."""

    def __init__(self, facts: Facts) -> None:
        self.problems: list[Problem] = []
        self.allowed: list[Allowed] = []
        self._facts = facts

    def look_at_site(self, document: Document) -> None:
        for rule, look in _OF_SITE:
            for finding in look(self._facts):
                self._judge(rule, finding, document, {}, is_past=False)

    def look_at_event(self, event: Event, document: Document) -> None:
        is_past = not self._facts.is_recent(event)
        is_fresh = not is_past and self._facts.is_fresh(event)
        looks = _OF_EVENT if is_fresh else _OF_RECENT_EVENT
        if is_past and event.id not in self._facts.earlier.changed:
            looks = _OF_PAST_EVENT
        used = {
            rule.id
            for rule, look in looks
            for finding in look(event, self._facts)
            if self._judge(rule, finding, document, event.allow, is_past=is_past)
        }
        if event.allow and is_fresh:
            self._tell(unused(event.allow, used, _IDS), document)

    def look_at_postmortem(self, postmortem: Postmortem, document: Document) -> None:
        used = {
            rule.id
            for rule, look in _OF_POSTMORTEM
            for finding in look(postmortem, self._facts)
            if self._judge(rule, finding, document, postmortem.allow, is_past=False)
        }
        # The status lane does not read bodies, so there it cannot be told what is unused.
        if postmortem.allow and postmortem.body.sections:
            self._tell(unused(postmortem.allow, used, _IDS), document)

    def _judge(
        self,
        rule: Rule,
        finding: Finding,
        document: Document,
        allow: Mapping[str, str],
        *,
        is_past: bool,
    ) -> bool:
        """Keep a finding as what it weighs; say whether its author lets it stand."""
        level = weight(rule, finding, self._facts.site.policies, is_past=is_past)
        if level is None:
            return False
        place = place_of(finding, document)
        problem = Problem(place, rule.id, finding.sentence, finding.hint, level)
        if rule.id not in allow or is_fixed(rule, finding):
            self.problems.append(problem)
            return False
        self.allowed.append(Allowed(problem, allow[rule.id]))
        return True

    def _tell(self, findings: Iterator[Finding], document: Document) -> None:
        for each in findings:
            place = place_of(each, document)
            self.problems.append(Problem(place, UNUSED, each.sentence, each.hint, each.level))
