"""What authors let stand, each with its reason: nothing is hidden."""

from __future__ import annotations

from collections.abc import Iterable

from generator.problems import Allowed
from generator.report.as_text import place_in_words
from generator.report.printable import printable


def exceptions(allowed: Iterable[Allowed], *, markdown: bool = False) -> str:
    """Write one line an exception; nothing where there are none."""
    lines = [_line(each) for each in allowed]
    if markdown and lines:
        return "\nLet stand by their authors:\n\n```text\n" + "".join(lines) + "```\n"
    return "".join(lines)


def _line(each: Allowed) -> str:
    problem, reason = each.problem, printable(each.reason).replace("`", "'")
    sentence = printable(problem.sentence).replace("`", "'")
    where = place_in_words(problem.place)
    return f"{where}: allowed: {sentence} [{problem.rule}]\n  reason: {reason}\n"
