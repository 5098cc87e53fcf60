"""What happened between two versions of a postmortem: from what they say, not from a message."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from generator.derive.characters import one_line
from generator.model.history import Change
from generator.model.learning import ActionState
from generator.site.history.facts import CLOSES, Facts
from generator.site.history.log import Step

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def change(step: Step, before: Facts | None, after: Facts | None) -> Change | None:
    """Tell what a step did; ``None`` for one that changed nothing that anybody reads.

    A version that cannot be looked at is ``None``, and so is the one before the first.
    """
    told = Change(
        at=_moment(step.seconds),
        subject=one_line(step.subject),
        added=step.before is None,
        moved=step.moved,
    )
    if after is None or (before is None and step.before is not None):
        return told
    if before is None:
        return told.model_copy(
            update={
                "status": (after.status, after.status),
                "visibility": after.visibility,
            }
        )
    told = _between(told, before, after)
    is_telling = told.moved or told.status or told.visibility or told.done or told.dropped
    return told if is_telling or told.lines or told.facts else None


def _between(told: Change, before: Facts, after: Facts) -> Change:
    gone, come = before.lines - after.lines, after.lines - before.lines
    is_status = before.status is not after.status
    is_visibility = before.visibility is not after.visibility
    done = dropped = 0
    if any(CLOSES.search(line) for line in come):
        done = after.states[ActionState.DONE] - before.states[ActionState.DONE]
        dropped = after.states[ActionState.DROPPED] - before.states[ActionState.DROPPED]
    return told.model_copy(
        update={
            "status": (before.status, after.status) if is_status else None,
            "visibility": after.visibility if is_visibility else None,
            "done": max(done, 0),
            "dropped": max(dropped, 0),
            "lines": max(gone.total(), come.total()) or int(_rearranged(before, after)),
            "facts": before.head != after.head and not (is_status or is_visibility),
        }
    )


def _rearranged(before: Facts, after: Facts) -> bool:
    return before.body.split() != after.body.split()


def _moment(seconds: int | None) -> datetime | None:
    try:
        return _EPOCH + timedelta(seconds=seconds) if seconds is not None else None
    except OverflowError:
        return None
