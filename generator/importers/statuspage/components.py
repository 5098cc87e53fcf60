"""Their components and groups as ours: ids that people can write, old ids as aliases."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from generator.importers.statuspage.gathered import Gathered
from generator.importers.statuspage.ids import kept_id, slug, unused
from generator.importers.statuspage.names import Names, all_named, known_as, one_line
from generator.importers.statuspage.notes import Kind, Notes
from generator.importers.statuspage.shapes import Component, Named
from generator.importers.yaml_text import Written

_TEXT = 300
_LAST = 1_000_000


@dataclass(slots=True)
class Catalogue:
    """Components by our ids, in the order of their page; ``retired`` ones are known by name only.

    The latter were deleted there, and only old events still name them.
    """

    groups: dict[str, Component] = field(default_factory=dict)
    components: dict[str, Component] = field(default_factory=dict)
    group_of: dict[str, str] = field(default_factory=dict)
    retired: dict[str, Named] = field(default_factory=dict)

    @property
    def names(self) -> Names:
        """How to find them."""
        theirs: dict[str, Component | Named] = {**self.retired, **self.components}
        return Names(
            {each.id: ours for ours, each in theirs.items() if each.id},
            {known_as(each.name): ours for ours, each in theirs.items() if each.name},
        )

    def written(self, since: date | None, notes: Notes) -> dict[str, Written]:
        """Their part of ``site.yml``."""
        components: dict[str, Written] = {
            **{
                ours: self._component(ours, each, since, notes)
                for ours, each in self.components.items()
            },
            **{ours: _retired(ours, each) for ours, each in self.retired.items()},
        }
        for each in self.retired.values():
            notes.add(Kind.RETIRED, one_line(each.name) or each.id)
        if not components:
            notes.add(Kind.PLACEHOLDER, "components")
            components = {"website": {"name": "Website"}}
        groups: dict[str, Written] = {
            ours: {"name": _name(group, ours), **_described(group)}
            for ours, group in self.groups.items()
        }
        return {**({"groups": groups} if groups else {}), "components": components}

    def _component(
        self, ours: str, theirs: Component, since: date | None, notes: Notes
    ) -> dict[str, Written]:
        data: dict[str, Written] = {"name": _name(theirs, ours)}
        if not theirs.name.strip():
            notes.add(Kind.NAMELESS, theirs.id)
        if ours in self.group_of:
            data["group"] = self.group_of[ours]
        data |= _described(theirs)
        data |= _since(theirs, since, notes)
        if theirs.only_show_if_degraded:
            notes.add(Kind.SHOWN_IF_DEGRADED, one_line(theirs.name))
        return {**data, **_alias(ours, theirs.id)}


def catalogued(gathered: Gathered) -> Catalogue:
    """Sort components and groups as their page does."""
    catalogue = Catalogue()
    taken: set[str] = set()
    every = sorted(gathered.components.values(), key=_position)
    groups = {each.id: each for each in every if each.group}
    for top in every:
        if top.group:
            ours = unused(slug(top.name) or kept_id(top.id), set(catalogue.groups))
            catalogue.groups[ours] = top
            for child in every:
                if child.group_id == top.id and not child.group:
                    _add(catalogue, child, taken, ours)
        elif top.group_id not in groups:
            _add(catalogue, top, taken, None)
    _add_retired(catalogue, gathered, taken)
    return catalogue


def _add(catalogue: Catalogue, component: Component, taken: set[str], group: str | None) -> None:
    wanted = slug(component.name) or kept_id(component.id)
    if wanted in taken and group:
        wanted = f"{group}-{wanted}"
    ours = unused(wanted, taken)
    catalogue.components[ours] = component
    if group:
        catalogue.group_of[ours] = group


def _add_retired(catalogue: Catalogue, gathered: Gathered, taken: set[str]) -> None:
    """Components that events name and nobody lists: they were deleted since."""
    named = [each for event in gathered.events.values() for each in all_named(event)]
    names = catalogue.names
    for each in sorted(named, key=lambda each: (known_as(each.name), each.id)):
        if (each.id or each.name) and names.find(each) is None:
            ours = unused(slug(each.name) or kept_id(each.id), taken)
            catalogue.retired[ours] = each
            names = catalogue.names


def _position(component: Component) -> tuple[int, str, str]:
    position = _LAST if component.position is None else component.position
    return position, component.name, component.id


def _name(component: Component, ours: str) -> str:
    return one_line(component.name)[:_TEXT] or ours


def _described(component: Component) -> dict[str, Written]:
    description = one_line(component.description)[:_TEXT]
    return {"description": description} if description else {}


def _since(component: Component, known: date | None, notes: Notes) -> dict[str, Written]:
    """When it began, if that is after the history begins; otherwise nothing is known of before."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", component.start_date or ""):
        return {}
    try:
        began = date.fromisoformat(component.start_date or "")
    except ValueError:
        return {}
    if known and began < known:
        notes.add(Kind.SINCE, f"{one_line(component.name)} ({began})")
        return {}
    return {"since": began}


def _alias(ours: str, theirs: str) -> dict[str, Written]:
    known = one_line(theirs)[:_TEXT]
    return {"aliases": [known]} if known and known != ours else {}


def _retired(ours: str, named: Named) -> dict[str, Written]:
    name = one_line(named.name)[:_TEXT] or named.id
    return {"name": name, "retired": True, **_alias(ours, named.id)}
