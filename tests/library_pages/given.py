"""Pages of a small library, and how its templates print them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.library.page import Page
from generator.library.pages import render
from generator.mkdocs_plugin import build_library
from generator.model.edition import Edition
from tests.derive_library.given import action, library, moment, postmortem, section, trouble

__all__ = [
    "action",
    "library",
    "moment",
    "page",
    "pages",
    "postmortem",
    "printed",
    "section",
    "trouble",
]


def pages(edition: Edition) -> dict[str, Page]:
    """All pages by address, below the library's root."""
    made = (each.made() for each in render(edition))
    return {each.address.removeprefix("postmortems/"): each for each in made}


def page(edition: Edition, place: str) -> Any:
    """What one page shows."""
    return pages(edition)[place].meta["library"]


def printed(edition: Edition, folder: Path) -> dict[str, str]:
    """Every page of an edition as HTML, by address."""
    built = folder / "built"
    build_library(edition, list(render(edition)), built)
    return {
        str(file.relative_to(built).parent) + "/": file.read_text("utf-8")
        for file in built.rglob("index.html")
    }
