"""An e-mail address of a person, or of a team inside the house.

It is collected by machines within hours. Addresses that customers may see stand in ``support_url``
or in ``public_contacts`` in the site's policies; addresses such as ``support@`` are taken for
public.

Bad::

    message: Write to robin.example@nimbus.example if it goes on.

Good::

    message: Write to support@nimbus.example if it goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.leaks import Leak, Search
from generator.model.content import SiteConfig
from generator.problems.words import shown

_ADDRESS = re.compile(r"(?<![\w.+/:-])([\w.+-]+)@(?:[a-z0-9-]+\.)+[a-z]{2,}\b", re.IGNORECASE)
_PUBLIC = frozenset(
    [
        "abuse",
        "accessibility",
        "billing",
        "community",
        "contact",
        "feedback",
        "hello",
        "help",
        "helpdesk",
        "hi",
        "info",
        "legal",
        "no-reply",
        "noreply",
        "office",
        "postmaster",
        "press",
        "privacy",
        "sales",
        "security",
        "service",
        "status",
        "support",
    ]
)


def _found(text: str, site: SiteConfig) -> Iterator[Leak]:
    if "@" not in text:
        return
    known = {each.casefold() for each in site.policies.public_contacts}
    known.add((site.brand.support_url or "").removeprefix("mailto:").casefold())
    for match in _ADDRESS.finditer(text):
        if match[1].casefold() not in _PUBLIC and match[0].casefold() not in known:
            sentence = f"{shown(match[0])} is an e-mail address that may not be for customers"
            hint = "leave it out, or add it to public_contacts in site.yml if customers may write"
            yield Leak(match.start(), sentence, hint)


SEARCH = Search(_found)
