"""What is wrong with a channel beyond its shape: an address where its variable's name belongs.

The address is a secret, so neither the sentence nor the excerpt repeats it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.load.zone import language_trouble
from generator.model.content import SiteConfig
from generator.problems import Problem
from generator.source import Document

_VARIABLE = re.compile(r"[A-Z_][A-Z0-9_]{0,99}", re.ASCII)
_EXAMPLE = "to: NOTIFY_MAIL"


def channel_problems(site: SiteConfig, document: Document) -> Iterator[Problem]:
    """Look at where each channel's address comes from, and at the language that it speaks."""
    for name, told in site.notifications.items():
        keys = ("notifications", name)
        if not _VARIABLE.fullmatch(told.to):
            place = replace(document.place((*keys, "to")), excerpt=None)
            yield Problem(place, "wrong-value", *_unfit(told.to))
        trouble = language_trouble(told.language) if told.language else None
        if trouble:
            yield Problem(document.place((*keys, "language")), "wrong-value", *trouble)


def _unfit(text: str) -> tuple[str, str]:
    if not text:
        return "to has no value", f"name the variable that holds the address: {_EXAMPLE}"
    if ":" in text or "/" in text or "@" in text:
        return (
            "to holds an address, and with it perhaps a password, in a file that many can read",
            (
                "change the password where it came from; put the new address into a secret of your "
                f"CI and name its environment variable here: {_EXAMPLE}"
            ),
        )
    return (
        "to is no name of an environment variable",
        f"write capital letters, digits and _, as in {_EXAMPLE}",
    )
