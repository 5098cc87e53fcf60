"""From the pages of an edition to a built folder, without a file of settings."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from generator.cache import NoCache, Store
from generator.library import DeferredPage, Page
from generator.mkdocs_plugin.blame import blaming
from generator.mkdocs_plugin.press import SITEMAP, THEME, Press
from generator.mkdocs_plugin.prints import Prints, has_own_templates
from generator.mkdocs_plugin.search import add_search
from generator.mkdocs_plugin.settings import settings
from generator.mkdocs_plugin.sheets import Sheets
from generator.mkdocs_plugin.spool import Spool
from generator.model.edition import Edition
from generator.output import OutputFile


def build_library(
    edition: Edition,
    pages: Iterable[Page | DeferredPage | OutputFile],
    folder: Path,
    overrides: Path | None = None,
    status: Path | None = None,
    *,
    store: Store | None = None,
    spool: Spool | None = None,
) -> None:
    """Build an edition into ``folder``, which is emptied and becomes the library's root.

    Nothing is read from the disk but the theme and a site's own ``overrides`` of it; ``status`` is
    the published status page, whose incidents are found by the library's search too. An empty
    folder beside ``folder`` stands for the sources. Pages and the search's index are taken from
    ``store`` where nothing of them has changed. With ``spool``, pages out of the navigation and
    files of ours lie there and not in ``folder``. Raise ``TemplateProblem`` where a template of the
    site's own cannot be used.
    """
    kept = store or NoCache()
    sheets = Sheets(pages, spool)
    told = settings(edition, sheets.pages.keys())
    config = configured(told, folder, overrides)
    prints = Prints(kept, sheets, told, overrides)
    framed = not has_own_templates(overrides)
    config.plugins["statusbook"] = Press(sheets, prints, spool, framed=framed)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        with blaming(overrides):
            build(config)
    finally:
        config.plugins.on_shutdown()
    add_search(edition, folder, status, kept, spool)


def configured(told: dict[str, Any], folder: Path, overrides: Path | None) -> MkDocsConfig:
    """Set MkDocs up with our settings of an edition, our theme and a site's own overrides of it."""
    config = MkDocsConfig()
    config.load_dict(deepcopy(told) | _places(folder))
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
