"""What is left of files in which something is wrong, held to the rules that can be right about it.

So an author who mistyped a time and a component is told of both at once. A rule says by ``NEEDS``
that nothing it finds becomes untrue when the rest of the file can be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.placing import place_of
from generator.checks.registry import RULES
from generator.checks.rule import Rule
from generator.checks.weight import is_fixed, weight
from generator.model.content import Event, Postmortem, SiteConfig
from generator.model.content.remnant import Remnant, Remnants
from generator.problems import Problem

_SECRET = ("notifications",)
"""Where an address may stand that is a secret, on a line that a problem would show."""


def check_remnants(
    remnants: Remnants,
    site: Remnant[SiteConfig],
    events: Iterable[Event],
    postmortems: Iterable[Postmortem],
    now: datetime,
    *,
    shelved: Iterable[str] = (),
) -> tuple[Problem, ...]:
    """Find what breaks a rule in what is left, unsorted.

    ``site`` is the configuration, whole or what is left of it; ``events`` and ``postmortems`` are
    those that could be read, which others may name, like the ids of ``shelved`` ones.
    """
    facts = Facts(
        site.left,
        site.left.example_written or now,
        {event.id: event for event in events},
        {each.id: each for each in postmortems},
        rules=frozenset(rule.id for rule in RULES),
        unread=remnants.unread,
        shelved=frozenset(shelved),
    )
    return tuple(_Partial(facts, site).problems(remnants))


class _Partial:
    """Rules that can be right, on the ground of a site of which something may be missing."""

    def __init__(self, facts: Facts, site: Remnant[SiteConfig]) -> None:
        self._facts = facts
        self._lost = site.lost
        self._rules = [
            rule for rule in RULES if rule.needs is not None and rule.needs.isdisjoint(site.lost)
        ]

    def problems(self, remnants: Remnants) -> Iterator[Problem]:
        facts = self._facts
        for rule in self._rules:
            if remnants.site and rule.of_site:
                yield from self._told(rule, rule.of_site(facts), remnants.site, {})
            for event in remnants.events if rule.of_event else ():
                found = rule.of_event(event.left, facts) if rule.of_event else iter(())
                is_past = not facts.is_recent(event.left)
                yield from self._told(rule, found, event, event.left.allow, is_past=is_past)
            for each in remnants.postmortems if rule.of_postmortem else ():
                found = rule.of_postmortem(each.left, facts) if rule.of_postmortem else iter(())
                yield from self._told(rule, found, each, each.left.allow)

    def _told(
        self,
        rule: Rule,
        findings: Iterator[Finding],
        remnant: Remnant[SiteConfig] | Remnant[Event] | Remnant[Postmortem],
        allow: Mapping[str, str],
        *,
        is_past: bool = False,
    ) -> Iterator[Problem]:
        for finding in findings:
            level = weight(rule, finding, self._facts.site.policies, is_past=is_past)
            if level is None or not remnant.tells_of(finding.keys, key=finding.key):
                continue
            may_be_set_aside = "policies" in self._lost or "allow" in remnant.lost
            if is_fixed(rule, finding) or (rule.id not in allow and not may_be_set_aside):
                place = place_of(finding, remnant.document)
                if finding.keys[:1] == _SECRET:
                    place = replace(place, excerpt=None)
                yield Problem(place, rule.id, finding.sentence, finding.hint, level)
