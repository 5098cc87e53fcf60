"""Words that promise information and give none.

"Some users", "experiencing issues", "as soon as possible": each can be replaced by something that
customers can use, a share, an effect, a time. Nothing is said where the same message has a number
or a place, or, of a time, where ``next_update`` gives one. This check knows English.

Bad::

    message: Some users may experience issues. We will post more as soon as possible.

Good::

    next_update: 30m
    message: About 5% of searches find nothing. Everything else works.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.prose import line_of, words
from generator.model.content import Event, Incident
from generator.problems import Level
from generator.problems.words import shown

_NUMBER = re.compile(r"\d")
_PLACE = re.compile(
    r"\b(?:regions?|geograph\w+|Europe\w*|US|EU|UK|Asia\w*|Africa\w*|\w*America\w*)\b"
)
_PEOPLE = r"(?:users?|customers?|people|organi[sz]ations|accounts|requests|repositories|services)"
_WHO = re.compile(
    rf"\b(?:some|certain|several|a (?:small |limited |large )?(?:subset|number|fraction|percentage|"
    rf"portion|handful) of)(?: (?:our|the))?(?: \w+)? {_PEOPLE}\b"
    r"(?!,? (?:in|who|that|whose|with|using|on|from|outside)\b)",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"\b(?:experienc\w+|having|seeing|facing|reports? of|aware of)(?: (?!for\b)\w+){0,3}? "
    r"(?:issues?|problems?|difficulties)\b(?! (?:\w+ ){0,1}\w+ing\b)"
    r"|\bdegraded (?:performance|availability|service|experience)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:as soon as (?:possible|we (?:can|have)|they|it|more)|shortly|in due course|momentarily|"
    r"when (?:we have|there is|available)|as (?:they|it) becomes? available)\b",
    re.IGNORECASE,
)


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find the first vague word of each kind in an incident; its end is another check's."""
    if not isinstance(event, Incident) or not facts.is_english:
        return
    told: set[str] = set()
    for number, update in enumerate(event.updates):
        if update.status.ends:
            continue
        text = words(update.message)
        for missing, found in _vague(text, promised=update.next_update is not None):
            if missing not in told:
                told.add(missing)
                yield Finding(
                    ("updates", number, "message"),
                    f"{shown(found[0])} does not say {missing}",
                    _HINTS[missing],
                    Level.INFO,
                    line=line_of(text, found.start()),
                )


def _vague(text: str, *, promised: bool) -> Iterator[tuple[str, re.Match[str]]]:
    looks = [] if _NUMBER.search(text) else [("what fails", _WHAT)]
    looks += [("how many", _WHO)] if looks and not _PLACE.search(text) else []
    looks += [] if promised else [("when", _WHEN)]
    for missing, pattern in looks:
        found = pattern.search(text)
        if found:
            yield missing, found


_HINTS = {
    "how many": "give a share or a number, or say which customers: where they are, what they use",
    "what fails": "say what customers see: what fails, how slow it is, what still works",
    "when": "give a time with next_update, and write then even if nothing has changed",
}
