"""All content of a site that could be read."""

from __future__ import annotations

from generator.model.content.event import Event
from generator.model.content.postmortem import Postmortem
from generator.model.content.site import SiteConfig
from generator.model.frozen import Frozen


class Content(Frozen):
    """The site's configuration, its events and its postmortems, each sorted by id."""

    site: SiteConfig
    events: tuple[Event, ...] = ()
    postmortems: tuple[Postmortem, ...] = ()
    withheld: int = 0
    """How many broken event files are left out, or shown in an older version (``--keep-going``)."""
