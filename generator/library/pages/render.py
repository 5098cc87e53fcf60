"""All pages that people read, of one edition."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.library.page import DeferredPage, Figure, Page
from generator.library.pages import places, strings
from generator.library.pages.body import body
from generator.library.pages.drawn import page
from generator.library.pages.lists import facet_pages, near_miss_pages, reading_page
from generator.library.pages.plain import plain
from generator.library.pages.views.card import shortened
from generator.library.pages.views.desk import Desk
from generator.library.pages.views.home import home
from generator.library.pages.views.postmortem import drawn, story
from generator.library.pages.views.subject import Subject
from generator.model.edition import Edition

_POSTMORTEM = "postmortem.html"


def render(edition: Edition) -> Iterator[DeferredPage]:
    """Yield the home page, lists, and a page for each postmortem."""
    desk = Desk.of(edition)
    yield from _front(desk)
    yield from facet_pages(desk)
    yield from near_miss_pages(desk)
    yield from reading_page(desk)
    yield from _postmortems(desk)


def _front(desk: Desk) -> Iterator[DeferredPage]:
    told = f"What {desk.edition.name} learned from incidents."
    yield page(places.HOME, strings.LIBRARY, "home.html", home(desk), told=told)


def _postmortems(desk: Desk) -> Iterator[DeferredPage]:
    for entry in desk.edition.entries:
        subject = Subject.of(desk, entry)
        path = places.source(entry.path)
        make = partial(_postmortem, path, subject)
        yield DeferredPage(path, entry.title, _POSTMORTEM, subject.key, make)


def _postmortem(path: str, subject: Subject) -> Page:
    entry = subject.entry
    return Page(
        path=path,
        title=entry.title,
        meta={
            "template": _POSTMORTEM,
            "description": shortened(entry.summary) or entry.title,
            "library": plain(story(subject)),
        },
        markdown=body(entry),
        drawn=tuple(drawn(entry)),
        figures={
            each.address: Figure(file=each.file, width=each.width, height=each.height)
            for each in entry.pictures
        },
    )
