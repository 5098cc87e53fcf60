"""A final postmortem without a section that readers look for.

They look for what happened (a summary), whom it touched (the impact), why (root cause or
contributing factors), what will change (action items), and for an incident when (a timeline). Any
usual name of a heading will do. It is a warning where readers learn nothing of what happened, why,
or what will change. What was final three months ago is left alone.

Bad::

    ---
    title: Buyers could not pay
    status: final
    published: 2026-11-12
    ---

    ## Summary

    A payment took two minutes.

Good::

    ---
    title: Buyers could not pay
    status: in-review
    ---

    ## Summary

    A payment took two minutes.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.narrative import is_settled
from generator.model.content import Postmortem
from generator.model.learning import PostmortemKind, PostmortemStatus, SectionKind
from generator.problems import Level
from generator.problems.words import listed

_NEEDED = {
    "Summary": {SectionKind.SUMMARY},
    "Impact": {SectionKind.IMPACT},
    "Timeline": {SectionKind.TIMELINE},
    "Root cause": {SectionKind.ROOT_CAUSE, SectionKind.CONTRIBUTING_FACTORS},
    "Action items": {SectionKind.ACTIONS},
}
_SPARED = {
    PostmortemKind.NEAR_MISS: frozenset({"Timeline"}),
    PostmortemKind.PATTERN: frozenset({"Timeline"}),
    PostmortemKind.DRILL: frozenset({"Timeline", "Root cause"}),
}


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find what a finished text does not tell."""
    sections = postmortem.body.sections
    if postmortem.status is not PostmortemStatus.FINAL or not sections:
        return
    kinds = {section.kind for section in sections}
    if not sections[0].heading and sections[0].markdown.strip():
        kinds.add(SectionKind.SUMMARY)
    spared = _SPARED.get(postmortem.kind, frozenset())
    missing = [
        name for name, any_of in _NEEDED.items() if not kinds & any_of and name not in spared
    ]
    if missing and not is_settled(postmortem, facts):
        many = len(missing) > 1
        yield Finding(
            ("status",),
            f"this is final, but the section{'s' * many} {listed(missing, 'and')} "
            f"{'are' if many else 'is'} missing",
            "write them, if only one line that says why there is nothing to tell",
            Level.WARNING if _is_grave(missing) else Level.INFO,
        )


def _is_grave(missing: list[str]) -> bool:
    """Whether nobody learns what happened, or why, or what will change."""
    untold = "Summary" in missing and "Impact" in missing
    return untold or "Root cause" in missing or "Action items" in missing
