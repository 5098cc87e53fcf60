"""From the pages of an edition to a built folder, without a file of settings."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from generator.library import ROOT, Page
from generator.mkdocs_plugin.press import SITEMAP, THEME, Press
from generator.mkdocs_plugin.search import add_search
from generator.mkdocs_plugin.settings import settings
from generator.model.edition import Edition
from generator.output import OutputFile


def build_library(
    edition: Edition,
    pages: Iterable[Page | OutputFile],
    folder: Path,
    overrides: Path | None = None,
    status: Path | None = None,
) -> None:
    """Build an edition into ``folder``, which is emptied and becomes the library's root.

    Nothing is read from the disk but the theme and a site's own ``overrides`` of it; ``status`` is
    the published status page, whose incidents are found by the library's search too. An empty
    folder beside ``folder`` stands for the sources.
    """
    given = tuple(pages)
    config = configured(edition, given, folder, overrides)
    config.plugins["statusbook"] = Press(given)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    add_search(edition, folder, status)


def configured(
    edition: Edition, pages: Collection[Page | OutputFile], folder: Path, overrides: Path | None
) -> MkDocsConfig:
    """Set MkDocs up for an edition, with our theme and a site's own overrides of it."""
    sources = {page.path.removeprefix(ROOT) for page in pages if isinstance(page, Page)}
    config = MkDocsConfig()
    config.load_dict(settings(edition, sources) | _places(folder))
    errors, _ = config.validate()
    if errors:
        raise ValueError(f"MkDocs refuses our settings: {errors}")
    config.theme.dirs.insert(0, str(THEME))
    if overrides and overrides.is_dir():
        config.theme.dirs.insert(0, str(overrides))
    config.theme.static_templates -= {SITEMAP}
    return config


def _places(folder: Path) -> dict[str, str]:
    empty = folder.parent / f"{folder.name}-docs"
    empty.mkdir(parents=True, exist_ok=True)
    return {"docs_dir": str(empty), "site_dir": str(folder)}
