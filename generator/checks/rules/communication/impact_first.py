"""A first update that says neither who is affected, nor what fails, nor how much.

Customers ask one thing: is it me? "Some users may experience issues" leaves everybody to guess.
Say what fails for whom first; the cause can wait. This check knows English.

Bad::

    message: We are aware of an issue and are investigating.

Good::

    message: About 15% of card payments fail. Bank transfers work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.prose import words
from generator.model.content import Event, Incident
from generator.problems import Level

_HOW_MUCH = (
    r"\d+(?:[.,]\d+)?\s?(?:%|percent)|\b(?:half|most|nearly all|all|every|thousands|hundreds) "
    r"|\b\d[\d,.]* (?:\w+ ){0,2}(?:customers|users|people|shops|accounts|orders|requests|messages)"
)
_WHO = (
    r"\b(?:customers|users|people|organi[sz]ations|accounts|teams|visitors|members)"
    r" (?:who|that|whose|with|in|on|of|using|trying|from)\b"
)
_WHAT = (
    r"\bfail|\berrors?\b|\bslow|\bdelay|\btim(?:e|ing)[ -]?outs?\b|\bcannot\b|\bcan't\b"
    r"|\bunable\b|\bunavailab|\bunreachable\b|\binaccessible\b|\bmissing\b|\blost\b|\bloss\b"
    r"|\bwrong|\bincorrect|\binaccura|\bduplicate|\btwice\b|\bstuck\b|\bstale\b|\bempty\b"
    r"|\b(?:not|n't|never|no|nobody|nothing|late)\b|\bdown\b|\boutage|\bdegrad|\blatenc|\blag"
    r"|\binterrupt|\bblock|\breject|\bdeclin|\bdrop|\bqueue|\bbacklog|\bpaused?\b|\bdisabled\b"
    r"|\boffline\b|\bprevent|\bbroken?\b|\bcrash|\bexpos|\bovers?tated|\boverwritten\b|\btakes? "
    r"|\blong(?:er)?\b|\bpartial|\bdisconnect|\blogged out\b|\brestart|\bstop(?:s|ped)?\b"
    r"|\b(?:issues?|problems?|trouble|difficult(?:y|ies)) (?:with |when |while |in )?"
    r"(?!impact|affect|involv|concern|regard|includ)\w+ing\b"
)
_LONG = 30
"""Words; whoever writes as many has said something of the three, in whatever words."""
_SAYS_SOMETHING = re.compile(f"{_WHAT}|{_HOW_MUCH}|{_WHO}", re.IGNORECASE)


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Look for any of the three in the first update."""
    if not isinstance(event, Incident) or not facts.is_english:
        return
    text = words(event.updates[0].message)
    if not _SAYS_SOMETHING.search(text) and len(text.split()) < _LONG:
        yield Finding(
            ("updates", 0, "message"),
            "the first update says neither who is affected, nor what fails, nor how much",
            "begin with what customers notice: which of them, what fails or is slow, how often",
            Level.WARNING,
        )
