"""How the page as a whole stands: its answer, its components, its name and address."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.public import PublicComponent, PublicSite
from generator.model.vocabulary import ComponentState
from generator.problems.words import shown


def standing(old: PublicSite | None, new: PublicSite) -> Iterator[str]:
    """Say what becomes of the answer, of components and of settings that everybody sees."""
    if old is None:
        yield f"The page {shown(new.name)} is published for the first time: {_answer(new)}."
        return
    if _answer(old) != _answer(new):
        yield f"The answer at the top changes from {_answer(old)} to {_answer(new)}."
    for name in ("name", "url", "feed_authority", "language", "time_zone"):
        before, now = getattr(old, name), getattr(new, name)
        if before != now:
            yield f"{_SETTINGS[name]} changes from {shown(before)} to {shown(now)}."
    for component in new.components:
        yield from _component(old.component.get(component.id), component)
    for component in old.components:
        if component.id not in new.component:
            yield f"The component {shown(component.name)} is no longer on the page."


_SETTINGS = {
    "name": "The page's name",
    "url": "Its address",
    "feed_authority": "The authority in every feed item's id, so every subscriber is told "
    "everything again; it",
    "language": "Its language",
    "time_zone": "The zone of its days",
}


def _answer(site: PublicSite) -> str:
    banner = site.banner
    state = in_words(banner.state)
    incidents = f"{banner.open_incidents} open incident{'s' * (banner.open_incidents != 1)}"
    return f"{shown(state)} with {incidents}" if banner.open_incidents else shown(state)


def _component(old: PublicComponent | None, new: PublicComponent) -> Iterator[str]:
    name = shown(new.name)
    if old is None:
        yield f"The component {name} is new on the page, {in_words(new.state)}."
        return
    if old.name != new.name:
        yield f"The component {shown(old.name)} is called {name}."
    if old.retired != new.retired:
        yield f"The component {name} is {'retired' if new.retired else 'back'}."
    if old.state is not new.state:
        yield f"{name} goes from {in_words(old.state)} to {in_words(new.state)}."
    before, now = old.uptime.percent, new.uptime.percent
    if before != now and before is not None and now is not None:
        yield f"{name} shows {now}% uptime over 90 days instead of {before}%."


def in_words(state: ComponentState) -> str:
    """A state as people say it."""
    return state.value.replace("_", " ")
