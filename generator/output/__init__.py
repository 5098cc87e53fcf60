"""Files to publish, and the one writer of trees."""

from generator.output.file import OutputFile

__all__ = ["OutputFile"]
