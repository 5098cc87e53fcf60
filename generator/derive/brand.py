"""Whose page it is, copied field by field."""

from __future__ import annotations

from generator.derive.characters import one_line, one_line_or_none
from generator.model.content import Brand
from generator.model.public import PublicBrand, PublicLink


def public_brand(brand: Brand) -> PublicBrand:
    """Project the brand. Logos are published under the path they have below ``content/``."""
    return PublicBrand(
        logo=brand.logo,
        logo_dark=brand.logo_dark,
        accent=brand.accent,
        accent_dark=brand.accent_dark,
        home_url=brand.home_url,
        support_url=brand.support_url,
        links=tuple(
            PublicLink(label=one_line(link.label) or link.url, url=link.url) for link in brand.links
        ),
        footer=one_line_or_none(brand.footer),
    )
