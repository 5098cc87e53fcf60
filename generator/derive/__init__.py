"""Pure functions from content to what the public may see. Nothing here reads a clock or a file."""

from generator.derive.site import public_site

__all__ = ["public_site"]
