"""Components and groups as customers see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.derive.cells import group_cells
from generator.derive.characters import one_line, one_line_or_none
from generator.derive.days import Day
from generator.derive.frame import Frame
from generator.derive.record import Record
from generator.derive.uptime import public_uptime, worst_first
from generator.model.public import Ids, PublicComponent, PublicEvent, PublicGroup, Volume
from generator.model.vocabulary import worst

Archive = tuple[Mapping[str, PublicEvent], Sequence[Volume]]
"""Events by id, and volumes of older ones."""


def public_components(
    records: Mapping[str, Record],
    frame: Frame,
    days: Sequence[Day],
    order: Mapping[str, int],
    archive: Archive,
) -> tuple[PublicComponent, ...]:
    """Project all components in the order of the page. ``order`` ranks events, newest first.

    ``archive``: the events that ``records`` tell of, in the same order, and volumes of older ones.
    """
    groups = frame.groups()
    positions: defaultdict[str | None, int] = defaultdict(int)
    projected = []
    for key, record in records.items():
        component = frame.site.components[key]
        group = component.group if component.group in groups else None
        positions[group] += 1
        projected.append(
            PublicComponent(
                id=key,
                name=frame.names[key],
                description=one_line_or_none(component.description),
                group_id=group,
                since=component.since or frame.site.since,
                retired=component.retired,
                state=worst(list(record.active.values())),
                position=positions[group],
                uptime=public_uptime(record.cells, days, order),
                active=worst_first(record.active, order),
                events=_events(key, record, archive),
            )
        )
    return tuple(projected)


def _events(component: str, record: Record, archive: Archive) -> Sequence[str]:
    """Ids of all events of a component, newest first."""
    near, volumes = archive
    if not any(component in volume.named for volume in volumes):
        return tuple(record.events)
    return Ids([near[each] for each in record.events], volumes, component)


def public_groups(
    components: Sequence[PublicComponent],
    records: Mapping[str, Record],
    frame: Frame,
    days: Sequence[Day],
    order: Mapping[str, int],
) -> tuple[PublicGroup, ...]:
    """Project the groups that have a component which is not retired."""
    projected = []
    for position, (key, group) in enumerate(frame.groups().items(), start=1):
        children = [each for each in components if each.group_id == key and not each.retired]
        cells = group_cells([records[child.id].cells for child in children], days)
        projected.append(
            PublicGroup(
                id=key,
                name=one_line(group.name) or key,
                description=one_line_or_none(group.description),
                state=worst([child.state for child in children]),
                position=position,
                components=tuple(child.id for child in children),
                uptime=public_uptime(cells, days, order),
            )
        )
    return tuple(projected)
