"""Files to publish, and the one writer of trees."""

from generator.output.file import OutputFile
from generator.output.publish import Published, publish

__all__ = ["OutputFile", "Published", "publish"]
