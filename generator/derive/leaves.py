"""Which postmortems may leave the house."""

from __future__ import annotations

from datetime import date

from generator.model.content import Postmortem
from generator.model.learning import PostmortemStatus, Visibility


def is_public(written: Postmortem, today: date) -> bool:
    """Whether the public may read it: it is public, final, and not dated ahead."""
    return (
        written.visibility is Visibility.PUBLIC
        and written.status is PostmortemStatus.FINAL
        and (written.published is None or written.published <= today)
    )
