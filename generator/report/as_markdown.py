"""Problems for the page of a pull request or of a workflow run."""

from __future__ import annotations

from collections.abc import Iterable

from generator.problems import Level, Problem
from generator.report.as_text import place_in_words
from generator.report.printable import printable

_SIGNS = {Level.ERROR: "❌ error", Level.WARNING: "⚠️ warning", Level.INFO: "💡 remark"}
_SPECIAL = frozenset("\\`*_{}[]()<>#|~&$")


def markdown(problems: Iterable[Problem]) -> str:
    """Write a table of the problems, or one line where there are none."""
    listed = list(problems)
    if not listed:
        return "### Check\n\nNo problems.\n"
    head = "### Check\n\n| Level | Where | What | Way out |\n|---|---|---|---|\n"
    return head + "".join(map(_row, listed))


def _row(problem: Problem) -> str:
    cells = (
        _SIGNS[problem.level],
        plain(place_in_words(problem.place)),
        f"{plain(problem.sentence)} ({plain(problem.rule)})",
        plain(problem.hint or ""),
    )
    return f"| {' | '.join(cells)} |\n"


def plain(text: str) -> str:
    """Keep a text from being read as Markdown, HTML, a mention or a reference."""
    escaped = "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in printable(text))
    return escaped.replace("@", "&#64;").replace(":", "&#58;")
