"""Pages to review, of a small library, and the lists that they show."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from generator.library import render_library
from generator.library.page import Page
from generator.library.reports import render
from generator.mkdocs_plugin import build_library
from generator.model.edition import Edition


def pages(edition: Edition) -> dict[str, Page]:
    """All pages by address, below the library's root."""
    made = (each.made() for each in render(edition))
    return {each.address.removeprefix("postmortems/"): each for each in made}


def views(edition: Edition) -> dict[str, Any]:
    """What each page shows, by address."""
    return {place: each.meta["library"] for place, each in pages(edition).items()}


def page(edition: Edition, place: str) -> Any:
    """What one page shows."""
    return views(edition)[place]


def table(view: Any, caption: str) -> dict[str, list[str]]:
    """The cells of the table whose caption begins so, by the names of its rows."""
    found = next(each for each in view if each["caption"].startswith(caption))
    return {row["name"]: row["cells"] for row in found["rows"]}


def items(view: Any) -> list[str]:
    """The action items that a page of a list shows."""
    return [line["item"]["html"] for part in view["stretches"] for line in part["lines"]]


def marks(svg: str, name: str) -> list[ET.Element]:
    """The marks of a drawing that have a name."""
    root = ET.fromstring(svg)
    groups = (group for group in root.iter("g") if f"{name}_marks" in group.get("class", ""))
    return [mark for group in groups for mark in group]


def words(svg: str) -> list[str]:
    """All that is written in a drawing."""
    return [text.text or "" for text in ET.fromstring(svg).iter("text")]


def printed(edition: Edition, folder: Path) -> dict[str, str]:
    """Every page of an edition as HTML, by address."""
    built = folder / "built"
    build_library(edition, list(render_library(edition)), built)
    return {
        str(file.relative_to(built).parent) + "/": file.read_text("utf-8")
        for file in built.rglob("index.html")
    }
