"""The first ``content/site.yml``: what was answered, and beside it what else can be said."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.authoring.starter.answers import Answers

_BEGINNING = """\
# yaml-language-server: $schema=../schemas/site.schema.json
# Settings of the whole site. Every key: `statusbook check` names those that do not exist.

name: {name}
url: {url}
# Feed readers know every item by this: a domain of yours, and a year in which it was yours.
# It never changes, not even when the address above does.
feed_authority: {feed_authority}
description: {description}
# The days of the bars begin and end at midnight in this zone.
time_zone: UTC
language: en

# What customers know by name. The word before the colon is the id, which never changes.
components:
{components}
"""
_TEAMS = """\
# Who writes postmortems; each team has a folder in content/postmortems. Not shown to customers.
teams:
{teams}
"""
_SEVERITIES = """\
# By what customers feel. `update_every` is a promise that the page makes and that a check holds.
severities:
{severities}
"""
_PROMISES = (
    """\
    description: Most customers cannot use a core part of the product.
    impact: critical
    update_every: 30m
    postmortem_due: 5d
    action_due: 14d""",
    """\
    description: Many customers cannot do something important, or data is at risk.
    impact: major
    update_every: 1h
    postmortem_due: 10d
    action_due: 30d""",
    """\
    description: Some customers notice slowness or errors and can go on working.
    impact: minor
    update_every: 4h""",
    """\
    description: Hardly anybody notices; told for completeness.
    impact: none""",
)
"""What a severity means and promises, by its place; all after the last are like the last."""


def site_file(answers: Answers) -> str:
    """Write the file's text. What people typed stands in quotes, so it means what they typed."""
    parts = [
        _BEGINNING.format(
            name=_quoted(answers.name),
            url=_quoted(answers.url),
            feed_authority=_quoted(answers.feed_authority),
            description=_quoted(f"How {answers.name} is doing."),
            components=_listed(answers.components),
        )
    ]
    if answers.teams:
        parts.append(_TEAMS.format(teams=_listed(answers.teams)))
    return "\n".join((*parts, _SEVERITIES.format(severities=_severities(answers.severities))))


def _severities(named: Mapping[str, str]) -> str:
    promises = (_PROMISES[min(place, len(_PROMISES) - 1)] for place in range(len(named)))
    return "\n".join(
        f"  {each}:\n    name: {_quoted(name)}\n{promise}"
        for (each, name), promise in zip(named.items(), promises, strict=True)
    )


def _listed(named: Mapping[str, str]) -> str:
    return "\n".join(f"  {each}:\n    name: {_quoted(name)}" for each, name in named.items())


def _quoted(text: str) -> str:
    """Quote a text; what JSON writes, YAML reads."""
    return json.dumps(text, ensure_ascii=False)
