"""All pages that people review, of one edition."""

from __future__ import annotations

from collections.abc import Iterator

from generator.library.page import DeferredPage
from generator.library.pages import places
from generator.library.pages.drawn import page
from generator.library.pages.views.desk import Desk
from generator.library.reports import labels, metrics, patterns, reviews, sentences, telling
from generator.library.reports.actions import overview
from generator.library.reports.owed import ledger
from generator.library.reports.pattern import again
from generator.library.reports.rolls import rolls
from generator.library.reports.standing import urgency
from generator.model.edition import Edition
from generator.model.learning import Audience


def render(edition: Edition) -> Iterator[DeferredPage]:
    """Yield the pages; the public edition has those only for which it has something to tell."""
    desk = Desk.of(edition)
    internal = edition.audience is Audience.INTERNAL
    if internal or edition.actions:
        yield page(places.ACTIONS, labels.ACTIONS, "actions.html", overview(desk))
        yield from rolls(desk)
    if internal:
        yield page(places.OWED, labels.OWED, "owed.html", ledger(edition))
        yield from _reviews(desk)
    if internal or edition.entries:
        yield from _metrics(edition)
        yield from _patterns(desk)


def _metrics(edition: Edition) -> Iterator[DeferredPage]:
    yield page(places.METRICS, labels.METRICS, "metrics.html", metrics.numbers(edition))
    for metric in edition.metrics.metrics:
        view = metrics.measured(metric)
        yield page(metrics.place(metric), view.title, "metric.html", view)


def _patterns(desk: Desk) -> Iterator[DeferredPage]:
    edition = desk.edition
    yield page(places.PATTERNS, labels.PATTERNS, "patterns.html", patterns.patterns(edition))
    for pattern in edition.patterns:
        if pattern.facet in labels.FACETS:
            view = again(desk, pattern)
            yield page(telling.place(pattern), telling.title(pattern), "pattern.html", view)


def _reviews(desk: Desk) -> Iterator[DeferredPage]:
    edition = desk.edition
    rank = {row.key: place for place, row in enumerate(sorted(edition.actions, key=urgency))}
    yield page(places.REVIEW, labels.REVIEWS, "reviews.html", reviews.reviews(edition))
    for at, each in enumerate(edition.reviews):
        title = sentences.review_of(reviews.name(each))
        yield page(reviews.place(each), title, "review.html", reviews.review(desk, at, rank))
