"""The status lane: from the public projection to the files of the status site."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.model.public import PublicSite
from generator.output import OutputFile

__all__ = ["render_status"]


def render_status(
    site: PublicSite, *, overrides: Path | None = None, media: Mapping[str, bytes] | None = None
) -> Iterator[OutputFile]:
    """Yield every file of the status site: pages, feeds, API, calendar, badges, discovery."""
    for part in ("pages", "feeds", "api", "calendar", "badges", "discovery"):
        try:
            module = importlib.import_module(f"generator.status.{part}")
        except ModuleNotFoundError as missing:
            if missing.name != f"generator.status.{part}":
                raise
            continue
        if part == "pages":
            yield from module.render(site, overrides=overrides, media=media or {})
        else:
            yield from module.render(site)
