"""What a site has already: its components and severities, and the ids of its events."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from generator.importers.statuspage.names import Names, known_as
from generator.model.content import SiteConfig
from generator.model.vocabulary import Impact
from generator.problems import Problem
from generator.source import SITE_LIMIT, Document, parse_document, read_bytes

SITE = "content/site.yml"
EVENTS = "content/incidents"
_SUFFIXES = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Known:
    """How a site's own configuration names what an import brings."""

    names: Names
    severities: dict[Impact, str]


def known_site(root: Path) -> Known | tuple[Problem, ...] | None:
    """Read ``site.yml``; ``None`` where there is none, problems where it is not valid."""
    path = root / SITE
    if not os.path.lexists(path):
        return None
    data = read_bytes(path, SITE, SITE_LIMIT)
    if isinstance(data, Problem):
        return (data,)
    document = parse_document(data, SITE)
    if not isinstance(document, Document):
        return document
    try:
        site = SiteConfig.model_validate(document.data)
    except ValidationError:
        sentence = "components cannot be told apart while this file is not valid"
        hint = "run `statusbook check`, mend it, and import again"
        return (Problem(document.place(), "import-site", sentence, hint),)
    names = [known_as(component.name) for component in site.components.values()]
    by_name = {
        known_as(component.name): ours
        for ours, component in site.components.items()
        if names.count(known_as(component.name)) == 1
    }
    return Known(Names(site.component_by_name, by_name), _severities(site))


def _severities(site: SiteConfig) -> dict[Impact, str]:
    """The first severity of each impact; where there is none, of the next worse, or the worst."""
    ranked = sorted(site.severities, key=lambda each: site.severities[each].impact.rank)
    return {
        impact: next(
            (each for each in ranked if site.severities[each].impact.rank >= impact.rank),
            ranked[-1],
        )
        for impact in Impact
    }


def known_events(root: Path) -> dict[str, Path]:
    """Event files by id, wherever below the events' folder they lie."""
    files = (path for path in sorted((root / EVENTS).rglob("*")) if path.suffix in _SUFFIXES)
    return {path.stem.casefold(): path for path in files}
