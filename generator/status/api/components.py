"""Components and groups, flat, each as the Statuspage API shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time
from itertools import chain

from generator.model.public import PublicComponent, PublicGroup, PublicSite
from generator.status.api.page import page_id
from generator.status.api.shape import Json, Object, moment
from generator.status.dating import beginning
from generator.syndication.characters import clean, one_line


class Components:
    """All components of a site, in the API's shape."""

    def __init__(self, site: PublicSite) -> None:
        self._site = site
        self._page_id = page_id(site)
        self._changed = _last_changes(site)
        self._places = _places(site)
        self.by_id: dict[str, Object] = {one.id: self._component(one) for one in site.components}
        """Retired ones too, as past incidents name them."""

    def listed(self) -> list[Json]:
        """Groups and components in the order of the page, each group before its components."""
        return list(self._in_order())

    def _in_order(self) -> Iterator[Object]:
        groups = {group.id: group for group in self._site.groups}
        for component in self._site.components:
            if component.retired:
                continue
            group = groups.pop(component.group_id or "", None)
            if group is not None:
                yield self._group(group)
            yield self.by_id[component.id]

    def _component(self, component: PublicComponent) -> Object:
        began = _began(self._site, component)
        since = component.since
        return {
            "id": component.id,
            "name": one_line(component.name),
            "status": component.state.value,
            "created_at": moment(began),
            "updated_at": moment(max(began, self._changed.get(component.id, began))),
            "position": component.position if component.group_id else self._places[component.id],
            "description": component.description and clean(component.description),
            "showcase": not component.retired,
            "start_date": None if since is None else since.isoformat(),
            "group_id": None if component.retired else component.group_id,
            "page_id": self._page_id,
            "group": False,
            "only_show_if_degraded": False,
        }

    def _group(self, group: PublicGroup) -> Object:
        children = [self._site.component[one] for one in group.components]
        began = min(_began(self._site, child) for child in children)
        changes = [self._changed.get(child.id, began) for child in children]
        return {
            "id": group.id,
            "name": one_line(group.name),
            "status": group.state.value,
            "created_at": moment(began),
            "updated_at": moment(max(began, *changes)),
            "position": self._places[group.id],
            "description": group.description and clean(group.description),
            "showcase": False,
            "start_date": None,
            "group_id": None,
            "page_id": self._page_id,
            "group": True,
            "only_show_if_degraded": False,
            "components": list(group.components),
        }


def _began(site: PublicSite, component: PublicComponent) -> datetime:
    if component.since is None:
        return beginning(site)
    return datetime.combine(component.since, time(), UTC)


def _last_changes(site: PublicSite) -> dict[str, datetime]:
    """When each component changed its state last."""
    changes: dict[str, datetime] = {}
    told = [event.changed_at for event in site.near], [volume.changed for volume in site.volumes]
    for changed in chain(*told):
        for component, at in changed.items():
            changes[component] = max(changes.get(component, at), at)
    return changes


def _places(site: PublicSite) -> dict[str, int]:
    """From 1, the places of groups and of components without one, as they follow on the page."""
    places: dict[str, int] = {}
    for component in site.components:
        places.setdefault(component.group_id or component.id, len(places) + 1)
    return places
