"""Files of ``content/`` to typed content: finds, reads and types them, and tells all."""

from generator.load.asked import asked_for
from generator.load.canonical import with_canonical_ids
from generator.load.content import NO_SITE, load_content
from generator.load.event import load_event, remnant_of_event
from generator.load.find import INCIDENTS, SITE, Found
from generator.load.loaded import Loaded
from generator.load.shelf import Shelf
from generator.load.site import load_media, load_site, without_lost_logos
from generator.load.tray import SharedTray, Tray

__all__ = [
    "INCIDENTS",
    "NO_SITE",
    "SITE",
    "Found",
    "Loaded",
    "SharedTray",
    "Shelf",
    "Tray",
    "asked_for",
    "load_content",
    "load_event",
    "load_media",
    "load_site",
    "remnant_of_event",
    "with_canonical_ids",
    "without_lost_logos",
]
