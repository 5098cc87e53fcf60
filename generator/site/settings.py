"""``content/site.yml`` alone, for commands that need nothing else of a site."""

from __future__ import annotations

from pathlib import Path

from generator.load import SITE, load_site
from generator.model.content import SiteConfig
from generator.problems import Problem
from generator.source import SITE_LIMIT, Document, parse_document, read_bytes


def open_settings(root: Path) -> SiteConfig | tuple[Problem, ...]:
    """Read the settings of the site below ``root``."""
    data = read_bytes(root / SITE, SITE, SITE_LIMIT)
    if isinstance(data, Problem):
        return (data,)
    document = parse_document(data, SITE)
    return load_site(document) if isinstance(document, Document) else document
