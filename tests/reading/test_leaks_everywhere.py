"""Each rule on leaks looks wherever customers read, and weighs what is past more mildly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checks import RULES
from generator.problems import Problem
from generator.site import open_site
from tests.reading.cases import NOW
from tests.support.given import SITE, write_site

LEAKS = {
    "chat-link": "https://example.slack.com/archives/C01",
    "email-address": "robin.example@nimbus.example",
    "leaked-secret": "AKIAIOSFODNN7EXAMPLE",
    "mention": "@robin",
    "own-leak": "C-00412233",
    "placeholder-text": "{{time}}",
    "private-address": "db-3.prod.internal",
    "ticket-key": "PAY-1234",
}
ERRORS = {"leaked-secret", "placeholder-text"}
RULE = pytest.mark.parametrize("rule", LEAKS)


def incident(day: str, message: str) -> str:
    return f"""
        title: Checkout requests fail
        severity: sev1
        started: {day}T14:02:00Z
        components: {{checkout: partial_outage}}
        updates:
          - {{id: u1, at: {day}T14:10:00Z, status: resolved, message: "{message}"}}
    """


def postmortem(visibility: str, summary: str) -> str:
    return f"""
        ---
        title: Checkout requests failed
        incidents: [now]
        team: core
        status: final
        visibility: {visibility}
        published: 2026-11-18
        ---

        ## Summary

        {summary}
    """


def found(rule: str, root: Path, files: dict[str, str], **site: str) -> Iterator[Problem]:
    policies = 'policies: {leaks: {customer-number: "C-[0-9]{8}"}}\n'
    more = "".join(f'{key}: "{text}"\n' for key, text in site.items())
    opened = open_site(write_site(root, files, site=SITE + policies + more), NOW)
    return (each for each in opened.problems if each.rule == rule)


def spots(problems: Iterator[Problem]) -> list[tuple[str, int | None, str]]:
    return [(each.place.file, each.place.line, each.level.value) for each in problems]


def test_every_rule_on_leaks_is_here() -> None:
    assert set(LEAKS) == {rule.id for rule in RULES if rule.subject == "leak"}


@RULE
def test_what_is_recent(rule: str, tmp_path: Path) -> None:
    files = {"now.yml": incident("2026-11-18", f"See {LEAKS[rule]} for more")}
    level = "error" if rule in ERRORS else "warning"
    assert spots(found(rule, tmp_path, files)) == [("content/incidents/now.yml", 6, level)]


@RULE
def test_of_what_is_past_only_the_two_that_must_never_stand(rule: str, tmp_path: Path) -> None:
    files = {"then.yml": incident("2025-02-18", f"See {LEAKS[rule]} for more")}
    expected = [("content/incidents/then.yml", 6, "warning")] if rule in ERRORS else []
    assert spots(found(rule, tmp_path, files)) == expected


@RULE
def test_what_the_site_says_of_itself(rule: str, tmp_path: Path) -> None:
    files = {"now.yml": incident("2026-11-18", "We look.")}
    problems = found(rule, tmp_path, files, description=f"See {LEAKS[rule]} for more")
    level = "error" if rule in ERRORS else "warning"
    assert [(file, weight) for file, _, weight in spots(problems)] == [("content/site.yml", level)]


@RULE
@pytest.mark.parametrize("visibility", ["public", "internal"])
def test_a_postmortem_that_leaves_the_house(rule: str, visibility: str, tmp_path: Path) -> None:
    """Text of a template that was left in one is the matter of another rule."""
    file = "content/postmortems/core/checkout.md"
    files = {
        "now.yml": incident("2026-11-18", "We look."),
        file: postmortem(visibility, f"See {LEAKS[rule]} for more"),
    }
    level = "error" if rule in ERRORS else "warning"
    looks = visibility == "public" and rule != "placeholder-text"
    assert spots(found(rule, tmp_path, files)) == ([(file, 12, level)] if looks else [])
