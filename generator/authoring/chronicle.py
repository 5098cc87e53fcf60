"""The updates of incidents as the beginning of a postmortem's timeline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from generator.model.content import Incident
from generator.model.vocabulary import Stage

_LONGEST = 160
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")
_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
_STRONG = re.compile(r"[*_`]{1,3}")


def chronicle(incidents: Iterable[Incident]) -> str:
    """Write one line for each beginning and each update, oldest first, with markers."""
    entries = sorted({entry for each in incidents for entry in _entries(each)})
    days = {at.date() for at, _ in entries}
    form = "%H:%M" if len(days) == 1 else "%Y-%m-%d %H:%M"
    lines = [f"- {at.astimezone(UTC):{form}} {text}" for at, text in entries]
    return "\n".join(lines or ["- {{00:00 What was seen, thought or done.}}"])


def _entries(incident: Incident) -> Iterator[tuple[datetime, str]]:
    yield incident.started.astimezone(UTC), "Customers begin to notice."
    watched = mitigated(incident)
    for place, update in enumerate(incident.updates):
        said = f"Customers are told: {_beginning(update.message)}"
        if update.status is Stage.RESOLVED and place == len(incident.updates) - 1:
            said = f"**Resolved.** {said}"
        elif update.at == watched:
            said = f"**Mitigated.** {said}"
        yield update.at.astimezone(UTC), said


def mitigated(incident: Incident) -> datetime | None:
    """When it was first said to look over; ``None`` where nobody said so."""
    watched = (each.at for each in incident.updates if each.status is Stage.MONITORING)
    return next(watched, None)


def _beginning(message: str) -> str:
    """The first paragraph as one plain line, not too long of it."""
    paragraph = message.strip().split("\n\n")[0]
    plain = " ".join(_STRONG.sub("", _LINK.sub(r"\1", paragraph)).split())
    if len(plain) > _LONGEST:
        plain = plain[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return _SPECIAL.sub(r"\\\1", plain)
