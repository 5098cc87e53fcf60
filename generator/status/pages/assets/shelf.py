"""All assets of a site: made once, then named by every page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from generator.model.public import PublicBrand
from generator.output import OutputFile
from generator.status.pages.assets.brand import accents, properties
from generator.status.pages.assets.favicon import COLOURS, NEUTRAL, favicon
from generator.status.pages.assets.fingerprint import fingerprinted
from generator.status.pages.assets.logo import Logo, logo
from generator.status.pages.assets.scripts import script
from generator.status.pages.assets.styles import stylesheet
from generator.status.pages.own import own_text
from generator.status.pages.views.desk import Desk

OWN_STYLES = "site.css"
"""A site's own rules, below ``overrides/status/``: they end the stylesheet."""


class Shelf(NamedTuple):
    """Where each asset is, relative to the site's root."""

    files: tuple[OutputFile, ...]
    styles: str
    script: str
    icons: dict[str, str]
    """By state; ``neutral`` for pages that do not speak of now."""
    logo: Logo | None


def shelf(desk: Desk, overrides: Path | None, media: Mapping[str, bytes]) -> Shelf:
    """Make all assets."""
    brand = desk.site.brand
    styles = fingerprinted("page.css", _styles(brand, overrides).encode())
    code = fingerprinted("page.js", script(desk).encode())
    icons = {
        state: fingerprinted(f"{state}.svg", favicon(state, accents(brand)[0]).encode())
        for state in (*COLOURS, NEUTRAL)
    }
    pictures = {path: fingerprinted(path, data) for path, data in sorted(media.items())}
    files = (styles, code, *icons.values(), *pictures.values())
    return Shelf(
        files=tuple(sorted({file.path: file for file in files}.values(), key=lambda one: one.path)),
        styles=styles.path,
        script=code.path,
        icons={state: file.path for state, file in icons.items()},
        logo=_logo(brand, pictures),
    )


def _styles(brand: PublicBrand, overrides: Path | None) -> str:
    extra = own_text(overrides, OWN_STYLES) if overrides else ""
    return stylesheet(properties(brand), extra)


def _logo(brand: PublicBrand, pictures: Mapping[str, OutputFile]) -> Logo | None:
    light = pictures.get(brand.logo or "")
    if light is None:
        return None
    dark = pictures.get(brand.logo_dark or "")
    return logo(light.path, dark.path if dark else None, light.data)
