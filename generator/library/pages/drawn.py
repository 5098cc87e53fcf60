"""A page of which a template draws all, made where none stands finished that shows the same."""

from __future__ import annotations

import json
from functools import partial

from generator.cache import key
from generator.library.page import DeferredPage, Page
from generator.library.pages import places
from generator.library.pages.plain import digest, plain


def page(place: str, title: str, template: str, view: object, *, told: str = "") -> DeferredPage:
    """Let a page wait at a place, that shows a view; ``told`` describes it, else its title does."""
    description = told or title
    path = places.source(place)
    made_of = key(json.dumps([title, description]), digest(view))
    make = partial(_made, path, title, description, template, view)
    return DeferredPage(path, title, template, made_of, make)


def _made(path: str, title: str, description: str, template: str, view: object) -> Page:
    return Page(
        path=path,
        title=title,
        meta={
            "template": template,
            "description": description,
            "hide": ["toc"],
            "library": plain(view),
        },
    )
