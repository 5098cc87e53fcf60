"""Components and their states as they were given, held to what the site has."""

from __future__ import annotations

from collections.abc import Collection

import click

from generator.cli.desk.asking import ask_effects
from generator.cli.desk.kinds import Effect
from generator.cli.desk.options import Manner, Words
from generator.model.content import SiteConfig
from generator.model.vocabulary import STATE_OF_IMPACT, ComponentState
from generator.problems.words import did_you_mean, listed


def stated(
    effects: Collection[Effect], site: SiteConfig, usual: ComponentState | None = None
) -> dict[str, str]:
    """Components by id with their states; ``usual`` is the state of those that name none."""
    found: dict[str, str] = {}
    for name, state in effects:
        known = component_id(name, site)
        if known in found:
            raise click.UsageError(f"the component {known} is named twice; leave one out")
        meant = state or usual
        if meant is None:
            raise click.UsageError(
                f"how is {name}? Write --component {name}=STATE with {listed(ComponentState)}"
            )
        found[known] = meant.value
    return found


def stated_or_asked(
    words: Words, site: SiteConfig, usual: ComponentState, manner: Manner
) -> dict[str, str]:
    """What is affected and how: as it was given, else as somebody answers who can be asked."""
    given = stated(words.effects, site, usual)
    if given or not manner.asks:
        return given
    states = {each.value: "" for each in ComponentState}
    return ask_effects(component_names(site), states, usual.value)


def component_id(name: str, site: SiteConfig) -> str:
    """The id of a component by its id or one of its other names; a usage error where unknown."""
    known = site.component_by_name.get(name)
    if known is None:
        hint = did_you_mean(name, site.component_by_name, "the site has")
        raise click.UsageError(f"the site has no component {name!r}; {hint}")
    return known


def known_severity(name: str, site: SiteConfig) -> str:
    """A severity of the site; a usage error where it is none."""
    if name in site.severities:
        return name
    hint = did_you_mean(name, site.severities, "the site has")
    raise click.UsageError(f"the site has no severity {name!r}; {hint}")


def usual_state(severity: str, site: SiteConfig) -> ComponentState:
    """The state that fits how bad a severity is."""
    return STATE_OF_IMPACT[site.severities[severity].impact]


def component_names(site: SiteConfig) -> dict[str, str]:
    """Names by id of the components that one can still choose."""
    return {key: each.name for key, each in site.components.items() if not each.retired}


def in_words(components: Collection[str], site: SiteConfig) -> str:
    """The names of components as a sentence has them."""
    return listed((site.components[each].name for each in components), "and")
