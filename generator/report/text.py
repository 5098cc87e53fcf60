"""Problems for a person at a terminal: place, sentence, excerpt with a caret, way out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.problems import Place, Problem


def text(problems: Iterable[Problem]) -> str:
    """Write the problems out, one paragraph each."""
    return "".join(_paragraph(problem) for problem in problems)


def _paragraph(problem: Problem) -> str:
    head = f"{_where(problem.place)}: {problem.level}: {problem.sentence} [{problem.rule}]\n"
    hint = f"  hint: {problem.hint}\n" if problem.hint else ""
    return head + hint


def _where(place: Place) -> str:
    if place.line is None:
        return place.file
    return f"{place.file}:{place.line}:{place.column}"
