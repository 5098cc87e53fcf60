"""Ids and names as they are typed: ``checkout=Checkout``, or ``Checkout`` alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

from generator.importers.slugs import slug

_ID = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")


def named(typed: Iterable[str], what: str) -> dict[str, str]:
    """Names by their ids, in the order given. A name alone is its own id, in small letters."""
    found: dict[str, str] = {}
    for each in filter(None, (part.strip() for part in typed)):
        before, equals, after = each.partition("=")
        name = (after if equals else each).strip()
        ident = before.strip() if equals else slug(name)
        if not name or not _ID.fullmatch(ident):
            raise click.UsageError(
                f"{what} {each!r} has no id that can stand in an address; "
                "write an id of small letters and the name, such as checkout=Checkout"
            )
        if ident in found:
            raise click.UsageError(f"{what} {ident!r} is given twice; give one another id")
        found[ident] = name
    return found
