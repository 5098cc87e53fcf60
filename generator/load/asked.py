"""Which events have to be read because a postmortem is about them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.content import Postmortem
from generator.model.learning import PostmortemStatus, Visibility


def asked_for(postmortems: Iterable[Postmortem], *, with_bodies: bool = False) -> set[str]:
    """Name the events that somebody has to look into, because of what is written about them.

    Whoever reads the text of a postmortem has to know on which day its times were. The page of an
    event leads to a public postmortem, and rules count from its end how long a draft has stood.
    Beyond that nobody asks: one that is final and stays in the house leaves its event alone.
    """
    return {
        event
        for written in postmortems
        if with_bodies or _asks(written)
        for event in written.incidents
    }


def _asks(written: Postmortem) -> bool:
    is_final = written.status is PostmortemStatus.FINAL
    return written.visibility is Visibility.PUBLIC or not is_final
