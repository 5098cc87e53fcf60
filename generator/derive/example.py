"""The example site's dates, moved so that a newcomer always meets a lively page.

What is open, running, upcoming or shown at the moment the example was written moves by the whole
shift; what was over by then moves by whole days, so that the times of day which its texts name
stay true. A closed event stays closed, and no event passes now. A postmortem moves with the first
incident it names, and by whole days where it names none.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from generator.derive.courses import course_of
from generator.derive.frame import Frame
from generator.derive.library.moving import moved_postmortem
from generator.model.content import (
    Component,
    Content,
    Event,
    Incident,
    Maintenance,
    SiteConfig,
    Update,
    Window,
)

_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


def moved_to(content: Content, now: datetime) -> Content:
    """Move an example site to ``now``; any other site stays as it is."""
    written = content.site.example_written
    shift = (now - written) // _MINUTE * _MINUTE if written else timedelta(0)
    if written is None or not shift:
        return content
    days = shift // _DAY * _DAY
    frame = Frame.of(content.site, written)
    shifts = {event.id: shift if _is_alive(event, frame) else days for event in content.events}
    return content.model_copy(
        update={
            "site": _site(content.site, days),
            "events": tuple(_event(event, shifts[event.id]) for event in content.events),
            "postmortems": tuple(
                moved_postmortem(
                    each, next((shifts[i] for i in each.incidents if i in shifts), days)
                )
                for each in content.postmortems
            ),
        }
    )


def _is_alive(event: Event, frame: Frame) -> bool:
    course = course_of(event, frame)
    return course is None or course.open or course.upcoming


def _site(site: SiteConfig, days: timedelta) -> SiteConfig:
    def since(day: date | None) -> date | None:
        return day + days if day else None

    def component(old: Component) -> Component:
        return old.model_copy(update={"since": since(old.since)})

    components = {key: component(old) for key, old in site.components.items()}
    return site.model_copy(update={"since": since(site.since), "components": components})


def _event(event: Event, by: timedelta) -> Event:
    changes: dict[str, object] = {"updates": tuple(_update(each, by) for each in event.updates)}
    if isinstance(event, Incident):
        changes["started"] = event.started + by
    elif isinstance(event, Maintenance):
        changes["window"] = _window(event.window, by)
    elif event.until:
        changes["until"] = event.until + by
    return event.model_copy(update=changes)


def _window(window: Window, by: timedelta) -> Window:
    return Window(start=window.start + by, end=window.end + by)


def _update(update: Update, by: timedelta) -> Update:
    changes: dict[str, object] = {"at": update.at + by}
    promised = getattr(update, "next_update", None)
    if isinstance(promised, datetime):
        changes["next_update"] = promised + by
    window = getattr(update, "window", None)
    if isinstance(window, Window):
        changes["window"] = _window(window, by)
    return update.model_copy(update=changes)
