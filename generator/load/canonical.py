"""References to components by the one id that ``site.yml`` gives them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from generator.model.content import Content, Event, Notice, NoticeUpdate, Update
from generator.model.vocabulary import ComponentState, worst

_U = TypeVar("_U", bound=Update)
_Names = Mapping[str, str]


def with_canonical_ids(content: Content) -> Content:
    """Replace aliases by ids, and leave out components that nobody knows; ``checks`` told of both.

    Of a component that is named twice in one place, the worse state counts.
    """
    names = content.site.component_by_name
    ids = content.site.components.keys()
    events = tuple(
        event if _all_names(event) <= ids else _canonical(event, names) for event in content.events
    )
    return content.model_copy(update={"events": events})


def _all_names(event: Event) -> set[str]:
    named = set(event.components)
    for update in event.updates:
        if not isinstance(update, NoticeUpdate):
            named.update(update.components)
    return named


def _canonical(event: Event, names: _Names) -> Event:
    if isinstance(event, Notice):
        known = dict.fromkeys(names[name] for name in event.components if name in names)
        return event.model_copy(update={"components": tuple(known)})
    updates = tuple(_update(update, names) for update in event.updates)
    return event.model_copy(
        update={"components": _states(event.components, names), "updates": updates}
    )


def _update(update: _U, names: _Names) -> _U:
    states = getattr(update, "components", None)
    return update.model_copy(update={"components": _states(states, names)}) if states else update


def _states(given: Mapping[str, ComponentState], names: _Names) -> dict[str, ComponentState]:
    states: dict[str, ComponentState] = {}
    for name, state in given.items():
        if name in names:
            component = names[name]
            states[component] = worst([state, states.get(component, state)])
    return states
