"""Names as ids."""

from __future__ import annotations

from generator.authoring.slug import slug

__all__ = ["slug"]
