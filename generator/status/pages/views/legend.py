"""What the days of a bar look like, with their words."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from generator.model.vocabulary import ComponentState
from generator.status.pages.bar import sample
from generator.status.pages.views.desk import Desk


class Sample(NamedTuple):
    """A day of a state."""

    picture: Markup
    word: str


def samples(desk: Desk) -> tuple[Sample, ...]:
    """From best to worst, then no data."""
    known = [Sample(sample(state), desk.words.state(state)) for state in ComponentState]
    return (*known, Sample(sample(None), desk.words.gettext("No data")))
