"""What happened to a postmortem, in words; who did it is nobody's business."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.library.pages import strings, times
from generator.model.history import Change, History
from generator.model.learning import PostmortemStatus, Visibility

_PENDING = "Changed since, and not committed yet."
_UNKNOWN = "Not committed yet."
_CUT = "What came before is not known here: git's history is cut off (a shallow clone)."
_AS = {
    PostmortemStatus.DRAFT: "as a draft",
    PostmortemStatus.IN_REVIEW: "in review",
    PostmortemStatus.FINAL: "as final",
}


@dataclass(frozen=True, slots=True)
class Step:
    """A change: its day, what happened, and what its commit is called."""

    day: str | None
    date: str | None
    told: str
    subject: str


@dataclass(frozen=True, slots=True)
class Past:
    """The newest changes, newest first, and what there is to say before and after them."""

    note: str | None
    steps: tuple[Step, ...]
    earlier: str | None


def past(history: History | None) -> Past | None:
    """Show a history, where there is one."""
    if history is None:
        return None
    unknown = not history.changes and not history.cut
    note = (_UNKNOWN if unknown else _PENDING) if history.pending else None
    steps = tuple(_step(change) for change in history.changes)
    earlier = [f"{history.earlier} earlier."] if history.earlier else []
    earlier += [_CUT] if history.cut else []
    return Past(note, steps, " ".join(earlier) or None)


def _step(change: Change) -> Step:
    day = change.at.date() if change.at else None
    return Step(
        day=times.day(day) if day else None,
        date=day.isoformat() if day else None,
        told=told(change),
        subject=change.subject,
    )


def told(change: Change) -> str:
    """Say what happened: ``From draft to in review; 2 action items done; 12 lines changed``."""
    words = "; ".join(_words(change)) or "Changed"
    return words[0].upper() + words[1:]


def _words(change: Change) -> Iterator[str]:
    if change.added:
        yield from _beginning(change)
        return
    if change.moved:
        yield "moved or renamed"
    if change.status:
        before, after = (strings.STATUSES[each].lower() for each in change.status)
        yield f"from {before} to {after}"
    if change.visibility:
        yield f"made {change.visibility.value}"
    yield from _counts(change)
    if change.facts:
        yield "facts at the head changed"


def _beginning(change: Change) -> Iterator[str]:
    yield f"added {_AS[change.status[1]]}" if change.status else "added"
    if change.visibility is Visibility.PUBLIC:
        yield "public"


def _counts(change: Change) -> Iterator[str]:
    for count, what, how in (
        (change.done, "action item", "done"),
        (change.dropped, "action item", "dropped"),
        (change.lines, "line", "changed"),
    ):
        if count:
            yield f"{count:,} {what}{'' if count == 1 else 's'} {how}"
