"""All badges of a site."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.public import PublicSite
from generator.model.vocabulary import ComponentState
from generator.output import OutputFile
from generator.status.badges.badge import Badge, badge_of, badge_of_not_all_known, badge_of_retired
from generator.status.badges.shields import shields
from generator.status.badges.svg import svg
from generator.status.words import Words

WHOLE_SITE = "status"


def render(site: PublicSite) -> Iterator[OutputFile]:
    """Draw the badge of the site and of each component, retired ones too."""
    words = Words.of(site.language, site.time_zone)
    for name, badge in _badges(site, words):
        yield OutputFile(f"badge/{name}.svg", svg(words, badge))
        yield OutputFile(f"badge/{name}.json", shields(badge))


def _badges(site: PublicSite, words: Words) -> Iterator[tuple[str, Badge]]:
    yield WHOLE_SITE, _badge(site, words, site.name, site.banner.state)
    for component in site.components:
        if component.id == WHOLE_SITE:
            continue
        name = component.name
        if component.retired:
            yield component.id, badge_of_retired(words, name)
        else:
            yield component.id, _badge(site, words, name, component.state)


def _badge(site: PublicSite, words: Words, name: str, state: ComponentState) -> Badge:
    """A state; but nothing is called sound while a report is missing that may say otherwise."""
    if site.withheld and state.rank < ComponentState.DEGRADED_PERFORMANCE.rank:
        return badge_of_not_all_known(words, name)
    return badge_of(words, name, state)
