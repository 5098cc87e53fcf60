"""The shapes of states and stages: one silhouette each, plain at 12 pixels and without colour."""

from __future__ import annotations

from markupsafe import Markup

from generator.model.vocabulary import ComponentState, Stage

_DISC = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z"
_RING = f"{_DISC}m0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z"
_CHECK = f"{_DISC}M7 11.3 3.7 8l1.4-1.4L7 8.5l3.9-3.9L12.3 6z"
_DASH = f"{_DISC}M4 7v2h8V7z"
_WRENCH = (
    "M15 4.8a4.4 4.4 0 0 1-5.9 4.1l-5.2 5.2a1.9 1.9 0 0 1-2.7-2.7l5.2-5.2A4.4 4.4 0 0 1 11.7.6"
    "L9.3 3l.5 2.6 2.6.5 2.4-2.4q.2.5.2 1.1Z"
)
_EYE = (
    "M8 3C4.2 3 1.4 5.8.3 8c1.1 2.2 3.9 5 7.7 5s6.6-2.8 7.7-5C14.6 5.8 11.8 3 8 3Z"
    "m0 1.7a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6Zm0 1.8a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z"
)
_TRIANGLE = "M8 1l7.5 13.5H.5ZM7.1 6v4.5h1.8V6zm0 5.7v1.7h1.8v-1.7z"
_DIAMOND = "M8 .5 15.5 8 8 15.5.5 8Zm0 2.8L3.3 8h9.4z"
_OCTAGON = (
    "M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5Zm.2 3L3.8 5.2 6.6 8l-2.8 2.8 1.4 1.4L8 9.4l2.8 2.8"
    " 1.4-1.4L9.4 8l2.8-2.8-1.4-1.4L8 6.6Z"
)
_LENS = (
    "M6.8 1a5.8 5.8 0 1 0 3.3 10.6l3.3 3.3 1.5-1.5-3.3-3.3A5.8 5.8 0 0 0 6.8 1Z"
    "m0 2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6Z"
)
_CALENDAR = "M4 .5h2V2h4V.5h2V2h1l1 1v11l-1 1H3l-1-1V3l1-1h1ZM3.8 6v7.2h8.4V6z"

PATHS: dict[str, str] = {
    ComponentState.OPERATIONAL: _CHECK,
    ComponentState.UNDER_MAINTENANCE: _WRENCH,
    ComponentState.DEGRADED_PERFORMANCE: _TRIANGLE,
    ComponentState.PARTIAL_OUTAGE: _DIAMOND,
    ComponentState.MAJOR_OUTAGE: _OCTAGON,
    Stage.INVESTIGATING: _LENS,
    Stage.IDENTIFIED: f"{_RING}m0 2.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8Z",
    Stage.MONITORING: _EYE,
    Stage.RESOLVED: _CHECK,
    Stage.SCHEDULED: _CALENDAR,
    Stage.IN_PROGRESS: _WRENCH,
    Stage.VERIFYING: _EYE,
    Stage.COMPLETED: _CHECK,
    Stage.CANCELLED: _DASH,
    Stage.NOTICE: f"{_DISC}M7 4v2h2V4zm0 3v5h2V7z",
    Stage.CLOSED: _DASH,
    "clock": f"{_RING}M7.2 4.5v3.9l2.5 2.5 1.1-1.1-2-2V4.5z",
    "unknown": _RING,
}
"""Paths in a box of 16 by 16, filled by the even-odd rule."""

ICONS = {
    str(name): Markup(  # noqa: S704 - our own shapes
        f'<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="{path}"/></svg>'
    )
    for name, path in PATHS.items()
}
"""Inline SVG by the name of a state, a stage, or what else has a shape."""
