"""From when to when a maintenance is planned."""

from __future__ import annotations

from generator.model.content.scalars import Moment
from generator.model.frozen import Frozen


class Window(Frozen):
    """Planned start and end of a maintenance."""

    start: Moment
    """When it is planned to begin."""
    end: Moment
    """When it is planned to be over."""
