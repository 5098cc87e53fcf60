"""One edition of the library, made of what its audience may read and of nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from generator.derive.characters import one_line
from generator.derive.library.actions import action_rows
from generator.derive.library.book import Book, books
from generator.derive.library.chains import chains
from generator.derive.library.closing import close_rate
from generator.derive.library.clusters import clusters
from generator.derive.library.entry import entry
from generator.derive.library.facets import facets
from generator.derive.library.metrics import metrics
from generator.derive.library.owed import owed, stalled
from generator.derive.library.patterns import patterns
from generator.derive.library.reviews import reviews
from generator.derive.library.shelf import Shelf
from generator.derive.library.siblings import siblings
from generator.model.content import Content
from generator.model.edition import ActiveIncident, Edition
from generator.model.learning import Audience
from generator.model.public import PublicSite
from generator.model.vocabulary import ComponentState


def edition(content: Content, site: PublicSite, now: datetime, audience: Audience) -> Edition:
    """Derive all that an audience may read, as it stands at ``now``."""
    return edition_of(Shelf.of(content, site, now, audience))


def edition_of(shelf: Shelf) -> Edition:
    """Derive an edition of the postmortems on a shelf."""
    site = shelf.public
    opened = books(shelf)
    rows = action_rows(shelf, opened)
    chained = chains(opened)
    alike = siblings(shelf, opened)
    bare = Edition(
        audience=shelf.audience,
        name=site.name,
        url=site.url,
        base=_base(shelf),
        edit_url=_edit_url(shelf) if shelf.is_internal else None,
        feed_authority=site.feed_authority,
        language=site.language,
        time_zone=site.time_zone,
        now=shelf.now,
        teams=_teams(shelf),
        services=dict(shelf.services),
        severities={severity.id: severity.name for severity in site.severities},
        impacts={severity.id: severity.impact for severity in site.severities},
        entries=tuple(
            entry(book, shelf, alike[book.id], chained.get(book.id, ())) for book in opened
        ),
        facets=facets(shelf, opened),
        actions=rows,
        close_rate=close_rate(shelf, opened, rows),
        metrics=metrics(shelf, opened),
        patterns=patterns(shelf, opened, chained, rows),
        active=_active(site),
    )
    return _reviewed(bare, shelf, opened) if shelf.is_internal else bare


def _base(shelf: Shelf) -> str:
    """Where the edition is published: beside the status page, or wherever the house reads it."""
    if not shelf.is_internal:
        return shelf.public.url
    return (shelf.site.internal_url or shelf.public.url).rstrip("/")


def _edit_url(shelf: Shelf) -> str | None:
    address = shelf.site.edit_url
    return address.rstrip("/") if address else None


def _reviewed(bare: Edition, shelf: Shelf, opened: Sequence[Book]) -> Edition:
    """Add what the house talks about among itself."""
    return bare.model_copy(
        update={
            "owed": owed(shelf, opened),
            "stalled": stalled(shelf, opened),
            "clusters": clusters(shelf, opened),
            "reviews": reviews(shelf, opened, bare.actions),
        }
    )


def _teams(shelf: Shelf) -> dict[str, str]:
    if not shelf.is_internal:
        return {}
    return {key: one_line(team.name) or key for key, team in shelf.site.teams.items()}


def _active(site: PublicSite) -> tuple[ActiveIncident, ...]:
    """List open incidents, the worst first."""
    found = sorted(
        (event for event in site.incidents if event.open), key=lambda event: -event.impact.rank
    )
    return tuple(
        ActiveIncident(
            title=event.title,
            url=f"{site.url}/{event.path}",
            state=(event.weight or ComponentState.OPERATIONAL).value,
        )
        for event in found
    )
