"""Steps of an event as public updates: words rendered, changes told from old to new."""

from __future__ import annotations

from generator.derive.course import Course, Effects
from generator.derive.frame import Frame
from generator.derive.prose import Base, Rendered, render
from generator.model.content import Window
from generator.model.public import PublicChange, PublicUpdate, PublicWindow
from generator.model.vocabulary import ComponentState, Stage

_AUTOMATIC_IDS = {Stage.IN_PROGRESS: "window-started", Stage.COMPLETED: "window-ended"}
_SILENT = Rendered(html="", text="")


def public_updates(course: Course, frame: Frame, base: Base) -> tuple[PublicUpdate, ...]:
    """Project the steps of an event, newest first."""
    taken = {step.update.id for step in course.steps if step.update}
    root = f"tag:{frame.site.feed_authority}:incident/{course.event.id}"
    before: Effects = {}
    updates = []
    for step in course.steps:
        said = step.update
        own_id = said.id if said else _automatic_id(step.stage, taken)
        words = render(said.message, base) if said else _SILENT
        updates.append(
            PublicUpdate(
                id=own_id,
                tag=f"{root}/{own_id}",
                at=step.at,
                stage=step.told,
                html=words.html,
                text=words.text,
                changes=changes(before, step.effects, frame),
                window=public_window(step.window),
                window_changed=step.window_changed,
                next_update_at=step.promise,
                notify=said is None or said.notify,
                automatic=said is None,
            )
        )
        before = step.effects
    updates.reverse()
    return tuple(updates)


def public_window(window: Window | None) -> PublicWindow | None:
    """Project a maintenance's window."""
    return PublicWindow(start=window.start, end=window.end) if window else None


def changes(before: Effects, after: Effects, frame: Frame) -> tuple[PublicChange, ...]:
    """Tell what became of each component between two steps, in the order of the page."""
    if before == after:
        return ()
    calm = ComponentState.OPERATIONAL
    changed = [
        component
        for component in {**before, **after}
        if before.get(component, calm) is not after.get(component, calm)
    ]
    return tuple(
        PublicChange(
            component_id=component,
            name=frame.names[component],
            old=before.get(component, calm),
            new=after.get(component, calm),
        )
        for component in frame.known(changed)
    )


def _automatic_id(stage: Stage, taken: set[str]) -> str:
    """Name an automatic step; a second one of its kind gets ``-2``. Feeds know it for ever."""
    name = own_id = _AUTOMATIC_IDS[stage]
    number = 1
    while own_id in taken:
        number += 1
        own_id = f"{name}-{number}"
    taken.add(own_id)
    return own_id
