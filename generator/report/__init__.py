"""Problems in the shapes that people and machines read."""

from generator.report.text import text

__all__ = ["text"]
