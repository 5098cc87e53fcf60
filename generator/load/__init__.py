"""Files of ``content/`` to typed content: finds, reads and types them, and tells all."""

from generator.load.canonical import with_canonical_ids
from generator.load.content import load_content
from generator.load.event import load_event
from generator.load.loaded import Loaded
from generator.load.site import load_site

__all__ = ["Loaded", "load_content", "load_event", "load_site", "with_canonical_ids"]
