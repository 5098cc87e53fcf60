"""Pure functions from content to an edition of the library: what one audience may read of it."""

from generator.derive.library.edition import edition

__all__ = ["edition"]
