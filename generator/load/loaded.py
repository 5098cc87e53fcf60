"""What came of reading a site's content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.content import Content, Event, Postmortem
from generator.model.content.remnant import Remnants
from generator.problems import Problem
from generator.source import Document


@dataclass(frozen=True)
class Loaded:
    """Content that could be read, the documents it was read from, and all that is wrong.

    ``content`` is ``None`` where ``site.yml`` cannot be read. It lacks the events of ``broken``,
    which names every event file that could not be read, sorted.
    """

    content: Content | None
    documents: Mapping[str, Document]
    """Event id to the document it was read from; of a postmortem, ``pm:`` and its id. What a shelf
    has of a postmortem was read from none.
    """
    site_document: Document | None
    problems: tuple[Problem, ...]
    events: tuple[Event, ...] = ()
    """The events that could be read, sorted by id, even where ``site.yml`` could not."""
    postmortems: tuple[Postmortem, ...] = ()
    """The postmortems that could be read, sorted by id."""
    media: Mapping[str, bytes] = field(default_factory=dict)
    """Logos by the path that ``site.yml`` calls them."""
    lost_media: tuple[str, ...] = ()
    """Logos that ``site.yml`` names and that could not be read; the site goes without them."""
    broken: tuple[str, ...] = ()
    broken_papers: tuple[str, ...] = ()
    """Every postmortem that could not be read, sorted."""
    shelved: tuple[str, ...] = ()
    """Ids of the events that were not read because a shelf has them; ``events`` lacks them."""
    files: int = 0
    """How many content files were read."""
    remnants: Remnants = field(default_factory=Remnants)
    """What is left of the files that are wrong, for rules to look at; nothing else may use it."""
