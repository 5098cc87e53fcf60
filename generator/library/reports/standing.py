"""Where an action item stands, as a review counts it; what is overdue is open, too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.edition import ActionRow
from generator.model.learning import ActionState

NOTHING = "\N{EN DASH}"
"""Stands in a table where there is nothing to count."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How many action items stand where; ``overdue`` is a part of ``open``."""

    overdue: int
    open: int
    proposed: int
    done: int
    dropped: int

    @classmethod
    def of(cls, rows: Iterable[ActionRow]) -> Standing:
        """Count action items."""
        counts = dict.fromkeys(ActionState, 0)
        overdue = 0
        for row in rows:
            counts[row.state] += 1
            overdue += row.overdue_days > 0
        return cls(
            overdue=overdue,
            open=counts[ActionState.OPEN],
            proposed=counts[ActionState.PROPOSED],
            done=counts[ActionState.DONE],
            dropped=counts[ActionState.DROPPED],
        )

    @property
    def total(self) -> int:
        """All of them."""
        return self.open + self.proposed + self.done + self.dropped

    @property
    def waiting(self) -> int:
        """Those of which nothing has become yet."""
        return self.open + self.proposed

    @property
    def closed(self) -> str:
        """The share that is done or was dropped with a reason, in whole per cent, rounded down."""
        return share(self.done + self.dropped, self.total)


def share(part: int, whole: int) -> str:
    """67%; a dash where there is nothing to share."""
    return f"{100 * part // whole}%" if whole else NOTHING


def is_waiting(row: ActionRow) -> bool:
    """Whether something is still to become of an action item."""
    return row.state in {ActionState.OPEN, ActionState.PROPOSED}


def urgency(row: ActionRow) -> tuple[int, date, int, str]:
    """Sort the latest first, then what is due next, then what is oldest."""
    return -row.overdue_days, row.deadline or date.max, -(row.age_days or 0), row.key
