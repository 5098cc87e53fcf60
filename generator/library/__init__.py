"""The library lane: from an edition to pages for a host, and files beside them."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from importlib.util import find_spec

from generator.library.frame import frame
from generator.library.page import ROOT, DeferredPage, Page
from generator.model.edition import Edition
from generator.output import OutputFile

__all__ = ["ROOT", "DeferredPage", "Page", "frame", "render_library"]

_PARTS = ("pages", "pictures", "reports", "feeds", "data", "search")


def render_library(edition: Edition) -> Iterator[Page | DeferredPage | OutputFile]:
    """Yield every page of the edition, and every file that no host has to make."""
    for name in _PARTS:
        part = f"{__name__}.{name}"
        if find_spec(part) is not None:
            yield from importlib.import_module(part).render(edition)
