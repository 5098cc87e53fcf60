"""How much a finding weighs on this site, and which findings an author may let stand.

Errors of the rules that keep the page sound are never weighed anew: without them the page could
look healthier than the facts. All else is the site's to decide, in ``policies.checks``.
"""

from __future__ import annotations

from generator.checks.finding import Finding
from generator.checks.rule import Rule
from generator.model.content import Policies
from generator.problems import Level

SOUND = frozenset({"event", "postmortem", "site"})
"""Subjects whose errors stand in any case."""
LEARNING = frozenset({"language", "postmortem"})
"""Subjects of the library: what they find in an event is never an error, so that it gets out."""


def is_fixed(rule: Rule, finding: Finding) -> bool:
    """Whether neither a policy nor an author can set the finding aside."""
    return rule.subject in SOUND and finding.level is Level.ERROR


def weight(rule: Rule, finding: Finding, policies: Policies, *, is_past: bool) -> Level | None:
    """The level of a finding here, ``None`` where the site does not want to hear of it.

    Of what is past nothing is an error but what is unsound: an old file never stops a new update.
    """
    if is_fixed(rule, finding):
        return finding.level
    wanted = policies.checks.get(rule.id)
    if wanted == "off":
        return None
    level = Level(wanted) if wanted else finding.level
    is_mild = is_past or (rule.subject in LEARNING and rule.of_event is not None)
    return Level.WARNING if is_mild and level is Level.ERROR else level
