"""What breaks a rule in files in which something else is wrong, told in the same run.

It adds to what is told, and changes nothing of what is published.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from generator.checks import check_remnants
from generator.load import Loaded, remnant_of_event
from generator.model.content import SiteConfig
from generator.model.content.remnant import Remnant, Remnants
from generator.problems import Problem, sort_key
from generator.source import Document


def of_remnants(loaded: Loaded, now: datetime) -> tuple[Problem, ...]:
    """Judge what is left of files that are wrong; on what is left of ``site.yml``, all files."""
    remnants = loaded.remnants
    site = remnants.site
    if loaded.content and loaded.site_document:
        site = Remnant(loaded.site_document, loaded.content.site)
    elif site:
        documents = loaded.documents
        remnants = replace(
            remnants,
            events=(
                *remnants.events,
                *(Remnant(documents[each.id], each) for each in loaded.events),
            ),
            postmortems=(
                *remnants.postmortems,
                *(Remnant(documents[each.document_key], each) for each in loaded.postmortems),
            ),
        )
    if site is None or remnants.are_none:
        return ()
    return check_remnants(
        remnants, site, loaded.events, loaded.postmortems, now, shelved=loaded.shelved
    )


def of_remnant(
    document: Document, site: SiteConfig, site_document: Document, now: datetime
) -> tuple[Problem, ...]:
    """Judge what is left of one event by itself."""
    remnant = remnant_of_event(document)
    remnants = Remnants(events=(remnant,) if remnant else ())
    return check_remnants(remnants, Remnant(site_document, site), (), (), now)


def with_more(told: Iterable[Problem], more: Iterable[Problem]) -> tuple[Problem, ...]:
    """Add problems to those that are told; what a rule said of a place it says once."""
    first = {(each.place, each.rule): each for each in (*more, *told)}
    return tuple(sorted({*told, *first.values()}, key=sort_key))
