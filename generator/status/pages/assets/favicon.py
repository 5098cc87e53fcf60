"""The site's icon in a browser's tab: the shape and colour of its state."""

from __future__ import annotations

from generator.model.vocabulary import ComponentState
from generator.status.pages.shapes import PATHS

COLOURS = {
    ComponentState.OPERATIONAL.value: "#1f9d61",
    ComponentState.UNDER_MAINTENANCE.value: "#3b7ddd",
    ComponentState.DEGRADED_PERFORMANCE.value: "#d19a00",
    ComponentState.PARTIAL_OUTAGE.value: "#e06c1f",
    ComponentState.MAJOR_OUTAGE.value: "#d4213d",
}
"""Plain on a light tab and on a dark one."""
NEUTRAL = "neutral"


def favicon(state: str, accent: str) -> str:
    """Draw the icon of a state; ``neutral`` is for pages that do not speak of now."""
    path = PATHS["identified" if state == NEUTRAL else state]
    colour = COLOURS.get(state, accent)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
        f'<path fill="{colour}" fill-rule="evenodd" d="{path}"/></svg>\n'
    )
