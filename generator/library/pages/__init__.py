"""The pages that people read."""

from generator.library.pages.render import render

__all__ = ["render"]
