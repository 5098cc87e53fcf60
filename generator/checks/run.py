"""Every rule over all content; findings become problems at their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.registry import RULES
from generator.model.content import Content
from generator.problems import Problem, sort_key
from generator.source import Document, Paper

_OF_EVENT = [(rule.id, rule.of_event) for rule in RULES if rule.of_event]
_OF_POSTMORTEM = [(rule.id, rule.of_postmortem) for rule in RULES if rule.of_postmortem]
_OF_SITE = [(rule.id, rule.of_site) for rule in RULES if rule.of_site]


def check(
    content: Content,
    documents: Mapping[str, Document],
    site_document: Document | None,
    now: datetime,
) -> tuple[Problem, ...]:
    """Find all that breaks a rule at the moment ``now``.

    ``documents`` tells where events and postmortems stand; content keeps the references that its
    authors wrote, aliases included.
    """
    facts = Facts(
        content.site,
        now,
        {event.id: event for event in content.events},
        {each.id: each for each in content.postmortems},
    )
    found = [
        *_in_site(facts, site_document),
        *_in_events(content, documents, facts),
        *_in_postmortems(content, documents, facts),
    ]
    return tuple(sorted(found, key=sort_key))


def _in_site(facts: Facts, document: Document | None) -> Iterator[Problem]:
    if document is None:
        return
    for rule, look in _OF_SITE:
        for finding in look(facts):
            yield _problem(finding, rule, document)


def _in_events(
    content: Content, documents: Mapping[str, Document], facts: Facts
) -> Iterator[Problem]:
    for event in content.events:
        for rule, look in _OF_EVENT:
            for finding in look(event, facts):
                yield _problem(finding, rule, documents[event.id])


def _in_postmortems(
    content: Content, documents: Mapping[str, Document], facts: Facts
) -> Iterator[Problem]:
    for postmortem in content.postmortems:
        for rule, look in _OF_POSTMORTEM:
            for finding in look(postmortem, facts):
                yield _problem(finding, rule, documents[postmortem.document_key])


def _problem(finding: Finding, rule: str, document: Document) -> Problem:
    if finding.body_line is not None and isinstance(document, Paper):
        place = document.place_of_line(finding.body_line)
    elif finding.line is None:
        place = document.place(finding.keys, key=finding.key)
    else:
        place = document.place_in_text(finding.keys, finding.line)
    return Problem(place, rule, finding.sentence, finding.hint, finding.level)
