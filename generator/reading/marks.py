"""The milestone that an entry of a timeline is marked with: ``**Detection:** an alert fires``."""

from __future__ import annotations

import re

from generator.model.learning import Milestone

_M = Milestone
_WORDS = {
    _M.STARTED: "start|started|starts|incident start|incident started|incident begins|began|begin|"
    "beginning|impact start|impact starts|impact started|impact begins|outage starts|"
    "outage started|outage begins|onset|trigger|start of incident|start of impact|"
    "start of outage|incident start time|problem starts",
    _M.DETECTED: "detection|detected|incident detected|noticed|discovery|discovered|alert|alerted|"
    "first alert|identified as incident|detection time|reported|first report",
    _M.ACKNOWLEDGED: "acknowledged|acknowledgement|acknowledgment|ack|acked|acknowledge|"
    "incident declared|declared|response|responded|paged and acknowledged|engaged|response begins",
    _M.MITIGATED: "mitigated|mitigation|mitigate|impact mitigated|impact ends|impact end|"
    "impact over|impact ended|stabilised|stabilized|contained|incident mitigated|workaround",
    _M.RESOLVED: "resolved|resolution|resolve|recovery|recovered|fixed|incident resolved|"
    "incident over|incident closed|outage ends|outage over|end|ended|incident end|incident ends|"
    "end of incident|all clear|service restored|restored|fully recovered|end of outage|closed",
}
_BY_WORD = {word: mark for mark, words in _WORDS.items() for word in words.split("|")}
_MARK = re.compile(
    r"\s*(?:(?:\*\*|__)(?P<bold>[^*_\n]{2,40}?)\s*:?(?:\*\*|__)"
    r"|[\[(](?P<bracket>[^\[\]()\n]{2,40})[\])](?!\()"
    r"|(?P<plain>[A-Z][A-Za-z ]{2,40}?)(?=\s?:\s))"
)
_INSIDE = re.compile(r"(?:\*\*|__)([A-Za-z ]{2,40}?)\s*:?(?:\*\*|__)")


def mark_of(text: str) -> Milestone | None:
    """The milestone that an entry begins with, or has in bold somewhere."""
    found = _MARK.match(text)
    if found:
        mark = _named(found["bold"] or found["bracket"] or found["plain"])
        if mark:
            return mark
    for bold in _INSIDE.finditer(text[:400]):
        mark = _named(bold[1])
        if mark:
            return mark
    return None


def _named(words: str) -> Milestone | None:
    return _BY_WORD.get(" ".join(words.casefold().split()).strip(" :."))
