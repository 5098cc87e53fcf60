"""Words that play an outage down, pass it on, or apologise for "any inconvenience".

Customers read them as: you have not understood what this costs us. Say what happened to them, and
what you do about it. This check knows English.

Bad::

    message: Only a small number of users saw a glitch. We apologize for any inconvenience.

Good::

    message: Two in a hundred orders were charged twice. We have paid the money back. We are sorry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.prose import has_any, line_of, words
from generator.model.content import Event
from generator.problems import Level
from generator.problems.words import shown

_HOLLOW = "say what it meant for customers; an apology is for something that you name"
_SMALL = "give the number, and let customers judge whether it is small"
_BLAME = "say what you do about it; to customers it is your product that fails"
_PHRASES = {
    "hollow": (
        r"\b(?:any|the) (?:\w+ )?inconvenience|\brest assured|\babundance of caution"
        r"|\bvery seriously"
        r"|\b(?:thank you|thanks) for your (?:\w+ )?(?:patience|understanding)"
        r"|\bbear with us"
        r"|\bappreciate your (?:\w+ )?(?:patience|understanding)|\bplease be patient"
    ),
    "small": (
        r"\bglitch\w*|\bhiccups?\b|\bblips?\b|\bmerely\b"
        r"|\b(?:very|extremely) (?:small|limited|few)\b"
        r"|\bonly (?:a )?(?:small|few|minor|handful|limited|tiny)"
        r"|\bminor (?:issue|inconvenience|disruption)|\bslight (?:issue|delay|disruption)"
    ),
    "blame": (
        r"\bbeyond our control|\boutside (?:of )?our control|\bnot our fault|\bno fault of"
        r"|\bhuman error|\bthird[- ]party (?:issue|problem|outage|failure)"
    ),
}
_HINTS = {"hollow": _HOLLOW, "small": _SMALL, "blame": _BLAME}
_DEFENSIVE = re.compile(
    "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PHRASES.items()), re.IGNORECASE
)

_PARTS = (
    *("inconvenience", "assured", "caution", "seriously", "patience", "understanding", "patient"),
    *("bear with", "glitch", "hiccup", "blip", "merely", "very", "extremely", "only", "minor"),
    *("slight", "control", "fault", "error", "third"),
)
"""Every phrase has one of these."""


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find the first such phrase of each update."""
    if not facts.is_english:
        return
    for number, update in enumerate(event.updates):
        text = words(update.message)
        found = _DEFENSIVE.search(text) if has_any(text.lower(), _PARTS) else None
        if found and found.lastgroup:
            yield Finding(
                ("updates", number, "message"),
                f"{shown(found[0])} sounds as if it did not matter",
                _HINTS[found.lastgroup],
                Level.INFO,
                line=line_of(update.message, found.start()),
            )
