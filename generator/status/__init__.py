"""The status lane: from the public projection to the files of the status site."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.model.public import PublicSite
from generator.output import OutputFile

try:
    from generator.status.pages import TemplateProblem
except ImportError:  # the pages are being written

    class TemplateProblem(Exception):  # type: ignore[no-redef]  # noqa: D101, N818
        file: str
        line: int | None
        sentence: str


__all__ = ["TemplateProblem", "render_status"]


def render_status(
    site: PublicSite, *, overrides: Path | None = None, media: Mapping[str, bytes] | None = None
) -> Iterator[OutputFile]:
    """Yield every file of the status site: pages, feeds, API, calendar, badges, discovery."""
    for part in ("pages", "feeds", "api", "calendar", "badges", "discovery"):
        try:
            module = importlib.import_module(f"generator.status.{part}")
        except ImportError:
            continue
        if part == "pages":
            yield from module.render(site, overrides=overrides, media=media or {})
        else:
            yield from module.render(site)
