"""How MkDocs and Material are set up for an edition; the same values stand in an emitted folder."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from generator.library import ROOT, frame
from generator.model.edition import Edition
from generator.model.learning import Audience

NAVIGATION = (
    ("Home", "index.md"),
    ("Actions", "actions/index.md"),
    ("Owed", "owed/index.md"),
    ("Metrics", "metrics/index.md"),
    ("Patterns", "patterns/index.md"),
    ("Near misses", "near-misses/index.md"),
    ("Reviews", "review/index.md"),
    ("Browse", "browse/index.md"),
)
FEATURES = (
    "content.code.copy",
    "navigation.instant",
    "navigation.tabs",
    "navigation.top",
    "search.highlight",
    "toc.follow",
)


def settings(edition: Edition, sources: Collection[str]) -> dict[str, Any]:
    """Settings of an edition whose pages have these ``sources``, named below the library's root."""
    internal = edition.audience is Audience.INTERNAL
    return {
        "site_name": f"{edition.name} postmortems",
        "site_url": f"{edition.base}/{ROOT}",
        "use_directory_urls": True,
        "theme": {
            "name": "material",
            "language": "en",
            "font": False,
            "features": list(FEATURES),
            "palette": _palette(),
            "icon": {"logo": "material/book-open-page-variant-outline"},
        },
        "plugins": [],
        "nav": [{label: source} for label, source in NAVIGATION if source in sources],
        "validation": {"links": {"not_found": "warn", "anchors": "warn"}},
        "extra": {"generator": False, "statusbook": frame(edition), "internal": internal},
    }


def _palette() -> list[dict[str, Any]]:
    return [
        {
            "media": "(prefers-color-scheme: light)",
            "scheme": "default",
            "primary": "white",
            "accent": "indigo",
            "toggle": {"icon": "material/weather-night", "name": "Switch to dark"},
        },
        {
            "media": "(prefers-color-scheme: dark)",
            "scheme": "slate",
            "primary": "black",
            "accent": "indigo",
            "toggle": {"icon": "material/weather-sunny", "name": "Switch to light"},
        },
    ]
