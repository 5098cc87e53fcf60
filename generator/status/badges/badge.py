"""What a badge says: whose state it is, and the state in word, shape and colour."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.vocabulary import ComponentState, Stage
from generator.status.pages.shapes import PATHS
from generator.status.words import Words
from generator.syndication.characters import one_line

COLOURS = {
    ComponentState.OPERATIONAL: "#1a7f37",
    ComponentState.UNDER_MAINTENANCE: "#0860ca",
    ComponentState.DEGRADED_PERFORMANCE: "#8a5d00",
    ComponentState.PARTIAL_OUTAGE: "#b34800",
    ComponentState.MAJOR_OUTAGE: "#c21c2c",
}
"""Dark enough for white letters of that size."""
RETIRED_COLOUR = "#59636e"


class Badge(NamedTuple):
    """A badge, its text clean. ``shape`` is an SVG path in a box of 16 by 16."""

    label: str
    message: str
    colour: str
    shape: str
    alarming: bool = False
    """Whether something is out of order, which no reader's own colours should play down."""


def badge_of(words: Words, name: str, state: ComponentState) -> Badge:
    """Tell a state."""
    return Badge(
        label=one_line(name),
        message=words.state(state),
        colour=COLOURS[state],
        shape=PATHS[state],
        alarming=state.rank >= ComponentState.PARTIAL_OUTAGE.rank,
    )


def badge_of_not_all_known(words: Words, name: str) -> Badge:
    """Tell that a report is missing, which may be of an outage."""
    return Badge(
        label=one_line(name),
        message=words.gettext("Not all reports could be read"),
        colour=RETIRED_COLOUR,
        shape=PATHS["unknown"],
        alarming=True,
    )


def badge_of_retired(words: Words, name: str) -> Badge:
    """Tell that a component is no more: pages elsewhere still ask for its badge."""
    return Badge(
        label=one_line(name),
        message=words.pgettext("component", "Retired"),
        colour=RETIRED_COLOUR,
        shape=PATHS[Stage.CLOSED],
    )
