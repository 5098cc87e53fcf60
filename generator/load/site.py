"""``content/site.yml`` to the site's configuration, and the pictures that it names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationError

from generator.load.channels import channel_problems
from generator.load.media import read_picture
from generator.load.remnant import remnant_of
from generator.load.wording import problems_of
from generator.load.zone import language_trouble, zone_trouble
from generator.model.content import SiteConfig
from generator.model.content.remnant import Remnant
from generator.problems import Problem
from generator.source import Document

_LOGOS = ("logo", "logo_dark")


def load_site(document: Document) -> SiteConfig | tuple[Problem, ...]:
    """Type the configuration that a document holds."""
    try:
        site = SiteConfig.model_validate(document.data)
    except ValidationError as error:
        return problems_of(error, document, SiteConfig)
    return (
        *_trouble(document, "time_zone", zone_trouble, site.time_zone),
        *_trouble(document, "language", language_trouble, site.language),
        *channel_problems(site, document),
    ) or site


def remnant_of_site(document: Document) -> Remnant[SiteConfig] | None:
    """Type what is left of a configuration; what is wrong beyond its shape is left as it is."""
    return remnant_of(document, SiteConfig, {})


def load_media(
    site: SiteConfig, document: Document, root: Path
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Read the site's logos by the path that ``site.yml`` calls them."""
    media: dict[str, bytes] = {}
    problems: list[Problem] = []
    for key in _LOGOS:
        name: str | None = getattr(site.brand, key)
        read = read_picture(root, name) if name else b""
        if name and isinstance(read, bytes):
            media[name] = read
        elif isinstance(read, tuple):
            problems.append(Problem(document.place(("brand", key)), "logo", *read))
    return media, tuple(problems)


def logos(site: SiteConfig) -> set[str]:
    """The pictures that a site names."""
    return {name for key in _LOGOS if (name := getattr(site.brand, key))}


def without_lost_logos(site: SiteConfig, media: dict[str, bytes]) -> SiteConfig:
    """Leave out the logos that could not be read."""
    lost = {key: None for key in _LOGOS if getattr(site.brand, key) not in media}
    return site.model_copy(update={"brand": site.brand.model_copy(update=lost)})


def _trouble(
    document: Document, key: str, look: Callable[[str], tuple[str, str] | None], value: str
) -> tuple[Problem, ...]:
    said = look(value)
    return (Problem(document.place((key,)), "wrong-value", *said),) if said else ()
