"""The bar that a served page wears when a build had problems; never part of a published file.

All that comes from content is escaped, and what cannot be seen is shown as a sign.
"""

from __future__ import annotations

from html import escape

from generator.cli.serving.workshop import Outcome
from generator.problems import Level, Place, Problem

_MOST = 50
_BEFORE, _AFTER = 60, 120


def bar(outcome: Outcome) -> str:
    """The bar as HTML; empty where there is nothing to say."""
    if outcome.published and not outcome.problems:
        return ""
    worst = "warning" if outcome.published else "error"
    shown = "".join(map(_item, outcome.problems[:_MOST]))
    more = len(outcome.problems) - _MOST
    rest = f"<p>{more} more: <code>statusbook check</code> lists all.</p>" if more > 0 else ""
    return (
        f'<aside class="statusbook-bar statusbook-bar--{worst}" lang="en" dir="ltr" '
        f'aria-label="Statusbook"><details{"" if outcome.published else " open"}>'
        f"<summary>{escape(_summary(outcome))}</summary><ol>{shown}</ol>{rest}</details></aside>"
    )


def _summary(outcome: Outcome) -> str:
    count = len(outcome.problems)
    problems = f"{count} problem" if count == 1 else f"{count} problems"
    if outcome.published:
        return f"Built, with {problems} to look at"
    if outcome.good_at is None:
        return f"Not built: {problems}. If there is a page here, it is of an earlier run"
    return f"Not built: {problems}. This page is of {outcome.good_at:%H:%M:%S} UTC"


def _item(problem: Problem) -> str:
    level = "" if problem.level is Level.ERROR else f"{problem.level}: "
    hint = f"<p>{_safe(problem.hint)}</p>" if problem.hint else ""
    return (
        f"<li><p><code>{_safe(_address(problem.place))}</code> {level}{_safe(problem.sentence)} "
        f"<small>{_safe(problem.rule)}</small></p>{_excerpt(problem.place)}{hint}</li>"
    )


def _address(place: Place) -> str:
    parts = (place.file, place.line, place.column)
    return ":".join(str(part) for part in parts if part is not None)


def _excerpt(place: Place) -> str:
    """The line, with the word at the column marked; of a very long line only what is near it."""
    line = place.shown
    if line is None:
        return ""
    at = min((place.column or 1) - 1, len(line))
    start = at - _BEFORE if at > _BEFORE else 0
    before, after = line[start:at], line[at : at + _AFTER]
    word = after.split(" ", 1)[0] or after[:1]
    marked = f"<mark>{_safe(word)}</mark>" if word and place.column else _safe(word)
    return f"<pre>{_safe(before)}{marked}{_safe(after[len(word) :])}</pre>"


def _safe(text: str) -> str:
    seen = "".join(char if char.isprintable() else _sign(char) for char in text)
    return escape(seen)


def _sign(char: str) -> str:
    return " " if char in "\t\n" else "\N{REPLACEMENT CHARACTER}"
