"""How sentences speak of people: a pattern for whoever may be the subject of a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.model.content import Postmortem

_ROLES = (
    r"engineers?|developers?|programmers?|operators?|admins?|administrators?|sysadmins?|on-?calls?|"
    r"responders?|employees?|interns?|managers?|technicians?|team members?|members? of staff|"
    r"persons?|people|colleagues?|contractors?|reviewers?|authors?|commanders?|maintainers?"
)
_FIRST = r"I|we|We"
_ROLE_WORDS = re.compile(
    rf"\b(?:{_ROLES}|lead|team|rota|desk|support|crew|guild|owner|office|service|sre|dba)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019.-]*){0,3}")
_SHORTEST = 3
_ADVERBS = r"(?:(?:had|has|have|also|simply|just|then|clearly|apparently|obviously)\s+){0,3}"


def names_of(postmortem: Postmortem) -> tuple[str, ...]:
    """Names of people that the front matter knows; names of roles and teams are none."""
    roles = postmortem.roles
    given = (roles.incident_commander, roles.technical_lead, roles.communications, roles.scribe)
    return tuple(sorted(set(_names((*given, *roles.experts, *postmortem.authors)))))


def _names(given: tuple[str | None, ...]) -> Iterator[str]:
    for each in given:
        if each and _NAME.fullmatch(each) and not _ROLE_WORDS.search(each):
            yield each
            first = each.split()[0]
            if len(first) >= _SHORTEST and first != each:
                yield first


@lru_cache(maxsize=32)
def somebody(doing: str, names: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Find a person who does something; the group ``first`` tells that it is the author."""
    known = "".join(rf"|{re.escape(name)}" for name in names)
    return re.compile(
        rf"(?<![\w-])(?:(?P<first>{_FIRST})|[Hh]e|[Ss]he|[Yy]ou|@[\w-]+|(?:[Ss]ome|[Aa]ny)(?:one|body)"
        rf"|(?:{_ROLES}){known})\s+{_ADVERBS}(?P<doing>{doing})"
    )
