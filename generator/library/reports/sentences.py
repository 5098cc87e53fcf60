"""Every sentence with a number or a name in it, on the pages that people review."""

from __future__ import annotations

from collections.abc import Sequence

from generator.library.pages import strings
from generator.library.reports import labels
from generator.library.reports.standing import Standing, share


def items(number: int) -> str:
    """1 action item; 12 action items."""
    return strings.count(number, "action item", "action items")


def closed_of(total: int) -> str:
    """Say of how many a share is closed."""
    return f"of {total:,} closed"


def graveyard(agreed: Standing, longest: int) -> str:
    """Say how much of what was agreed on is late."""
    of_open = strings.count(agreed.open, "open action item", "open action items")
    return (
        f"{agreed.overdue} of {of_open} ({share(agreed.overdue, agreed.open)}) "
        f"{'is' if agreed.overdue == 1 else 'are'} past the date that was promised; "
        f"the longest by {strings.count(longest, 'day', 'days')}."
    )


def old(number: int) -> str:
    """Say what is to do with what has lain for long."""
    return (
        f"{strings.count(number, 'of them was', 'of them were')} agreed on more than half a year "
        "ago. What has lain that long is seldom done: do it, or drop it with a reason. "
        "Both are honest."
    )


def busiest(shown: int, of: int) -> str:
    """Say whom a table of owners shows."""
    return f": {shown} of the {of} who have something to do"


def divided(name: str) -> str:
    """Name a list or table of action items."""
    return f"Action items {name}"


def divided_waiting(name: str) -> str:
    """Name a table of those that wait."""
    return f"Waiting action items {name}"


def waiting(number: int, name: str) -> str:
    """Say what a list of those that wait shows."""
    return f"{items(number)} of which nothing has become yet, {name}; the latest first."


def standing(it: Standing, shown: int) -> str:
    """Say how many are in a group, and how many of them are late or left out."""
    note = items(it.total)
    if it.overdue:
        note += f", {it.overdue:,} overdue"
    if shown < it.total:
        note += f"; the {shown} most pressing are shown"
    return note


def continued(label: str) -> str:
    """Head a group that goes on overleaf."""
    return f"{label}, continued"


def page(title: str, number: int) -> str:
    """Name a further page of a list."""
    return f"{title}, page {number}"


def known(closed: int, of: int) -> str:
    """Say what became of all action items."""
    return (
        f"{closed:,} of {of:,} action items known today are done or dropped ({share(closed, of)})."
    )


def known_before(month: str, closed: int, of: int) -> str:
    """Say what had become of them by the end of a month."""
    return f" By the end of {month} it was {closed:,} of {of:,} ({share(closed, of)})."


def most_told(number: int) -> str:
    """Say which slices are drawn."""
    return f"The {number} with the most postmortems."


def most(number: int) -> str:
    """Say which bars are drawn."""
    return f"The {number} with the most."


def metric(median: str, p90: str, mean: str, number: int, missing: int) -> str:
    """Put a metric in a sentence."""
    lack = f" {missing:,} more lack the data." if missing else ""
    half = f"Half took at most {median}, nine of ten at most {p90}"
    return f"{half} (n = {number:,}; mean {mean}).{lack}"


def told(total: int, recurring: int) -> str:
    """Say how many postmortems there are, and how many tell of something again."""
    number = strings.count(total, "postmortem of an incident", "postmortems of incidents")
    again = strings.count(recurring, "of them tells", "of them tell")
    return f"{number}. {again} of something that had happened before ({share(recurring, total)})."


def owed(number: int, late: int) -> str:
    """Say how many postmortems are owed."""
    if not number:
        return labels.NOTHING_OWED
    if number == 1:
        return f"One postmortem is owed, and it is {'late' if late else 'not late yet'}."
    return f"{number} postmortems are owed, {late or 'none'} of them late."


def late(length: str) -> str:
    """Say how late something is."""
    return f"{length} late"


def left(length: str) -> str:
    """Say how long there is."""
    return f"{length} left"


def begun(days: int) -> str:
    """Say how long a text has stood."""
    return f"Begun {strings.count(days, 'day', 'days')} ago"


def stalled(number: int) -> str:
    """Say how many texts have stood for long."""
    if not number:
        return labels.NOTHING_STALLED
    what = "One text has" if number == 1 else f"{number} texts have"
    return f"{what} waited for longer than promised. What is left to do is often an hour's work."


def came_back(failures: int, times: int) -> str:
    """Say how much has come back."""
    failure = strings.count(failures, "failure has", "failures have")
    return f"{failure} come back, {strings.count(times, 'time', 'times')} altogether."


def return_most(number: int) -> str:
    """Say which patterns are drawn."""
    return f" The {number} that return most."


def over_time(label: str) -> str:
    """Name a drawing of patterns."""
    return f"{label} over time"


def each_of(name: str) -> str:
    """Name a table of patterns."""
    return f"Each of them: {name.lower()}"


def what_became(it: Standing) -> str:
    """Say what became of the action items that were meant to end something."""
    if not it.total:
        return ""
    meant = f"{strings.count(it.total, 'action item was', 'action items were')} meant to end it: "
    parts = [f"{it.done} done"]
    parts += [f"{it.dropped} dropped"] if it.dropped else []
    parts += [f"{it.waiting} waiting"] if it.waiting else []
    return meant + ", ".join(parts) + (f", {it.overdue} of them overdue." if it.overdue else ".")


def between(days: Sequence[str]) -> str:
    """Say from when to when something was."""
    return f"from {days[0]} to {days[-1]}"


def review_of(month: str) -> str:
    """Name the page of a month."""
    return f"Review of {month}"


def month_facts(
    *, finals: int, recurring: int, near_misses: int, overdue: int, owed: int
) -> tuple[str, ...]:
    """Say what a month's review speaks of."""
    return (
        strings.count(finals, "new postmortem", "new postmortems"),
        f"{recurring} came back",
        strings.count(near_misses, "near miss", "near misses"),
        f"{overdue} overdue",
        f"{owed} owed",
    )


def after(title: str, day: str | None) -> str:
    """Say after what something came back."""
    return f"After “{title}”{f' of {day}' if day else ''}"


def more_overdue(number: int) -> str:
    """Say how many overdue items a team has beside those shown."""
    return strings.count(number, "more is overdue.", "more are overdue.") if number > 0 else ""
