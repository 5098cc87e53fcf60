"""The pictures of postmortems, beside the pages that show them."""

from generator.library.pictures.publish import render

__all__ = ["render"]
