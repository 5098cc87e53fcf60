"""Draw a random sample of what the rules on communication find in real records.

``python -m tools.sample_findings ROOT --seed 1`` reads the site below ROOT, looks at each of its
events as if it had just ended, and prints a sample with its context, to be judged by hand. The
severities promise what a new site's do. What comes of it: docs/contributor/findings.md.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.registry import RULES
from generator.checks.steps import steps
from generator.load import load_content
from generator.model.content import Content, Event
from generator.model.content.site import default_severities

SUBJECTS = ("communication", "leak")
_SOON = timedelta(minutes=1)


@dataclass(frozen=True)
class Found:
    """A finding, the rule that has it, and the event that it is about."""

    rule: str
    finding: Finding
    event: Event


def findings(content: Content) -> Iterator[Found]:
    """Judge each event at the moment after its last update: everything is recent then."""
    site = content.site.model_copy(update={"severities": default_severities()})
    events = {event.id: event for event in content.events}
    rules = [
        (rule.id, rule.of_event) for rule in RULES if rule.subject in SUBJECTS and rule.of_event
    ]
    for event in content.events:
        facts = Facts(site, event.updates[-1].at + _SOON, events)
        for rule, look in rules:
            for finding in look(event, facts):
                yield Found(rule, finding, event)


def sample(found: list[Found], seed: int, number: int) -> list[Found]:
    """Draw without replacement; the same seed draws the same."""
    return random.Random(seed).sample(found, min(number, len(found)))  # noqa: S311 - no secret


def told(number: int, each: Found) -> str:
    """A finding with the updates around it, so that a person can judge it."""
    place = next((key for key in each.finding.keys if isinstance(key, int)), 0)
    shown = [
        f"   {'>' if index == place else ' '} {update.at:%m-%d %H:%M} {update.status}: "
        f"{' '.join(update.message.split())}"
        for index, update in enumerate(steps(each.event))
        if abs(index - place) <= 1
    ]
    severity = getattr(each.event, "severity", "")
    head = f"{number}. [{each.rule}] {each.finding.sentence}\n   {severity} {each.event.title}"
    return "\n".join([head, *shown])


def main() -> int:
    """Print how many findings each rule has, and the sample."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("root", type=Path, help="a site made by statusbook import")
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--number", type=int, default=100)
    given = reader.parse_args()
    content = load_content(given.root).content
    if content is None:
        sys.stderr.write(f"{given.root} cannot be read; see statusbook check --root {given.root}\n")
        return 1
    found = list(findings(content))
    for rule, count in sorted(Counter(each.rule for each in found).items()):
        sys.stdout.write(f"{rule}: {count}\n")
    drawn = sample(found, given.seed, given.number)
    for number, each in enumerate(drawn, start=1):
        sys.stdout.write(f"\n{told(number, each)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
