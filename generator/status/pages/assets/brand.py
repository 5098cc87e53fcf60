"""The brand's accent as custom properties, made readable in both themes."""

from __future__ import annotations

from generator.model.public import PublicBrand
from generator.status.pages.assets.colour import readable

LIGHT_GROUND = "#ffffff"
DARK_GROUND = "#111519"
DEFAULT = "#0b5cad"


def accents(brand: PublicBrand) -> tuple[str, str]:
    """The accent on light and on dark ground."""
    light = brand.accent or DEFAULT
    dark = brand.accent_dark or light
    return readable(light, LIGHT_GROUND), readable(dark, DARK_GROUND)


def properties(brand: PublicBrand) -> str:
    """Write the brand's part of the stylesheet."""
    light, dark = accents(brand)
    return (
        f":root{{--accent:{light}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}\n"
    )
