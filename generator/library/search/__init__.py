"""Finding: an index of full text made by Pagefind, and beside it a table of facets of our own.

Pagefind answers which pages hold the words; the table answers all else (facets, counts, order) at a
fraction of the weight that Pagefind's own filters have, and in the same bytes on every run.
"""

from generator.library.search.index import index
from generator.library.search.page import render

__all__ = ["index", "render"]
