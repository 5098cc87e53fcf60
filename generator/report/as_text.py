"""Problems for a person at a terminal: place, sentence, excerpt with a caret, way out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.problems import Level, Place, Problem
from generator.report.excerpt import excerpt
from generator.report.printable import printable

_COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.INFO: "36"}


def text(problems: Iterable[Problem], *, colour: bool = False) -> str:
    """Write the problems out, one below the other; nothing where there are none."""
    return "".join(_paragraph(problem, colour=colour) for problem in problems)


def place_in_words(place: Place) -> str:
    """``file:line:column``, as editors and terminals understand it."""
    file = printable(place.file)
    return file if place.line is None else f"{file}:{place.line}:{place.column}"


def _paragraph(problem: Problem, *, colour: bool) -> str:
    where, level = place_in_words(problem.place), problem.level.value
    if colour:
        where, level = f"\x1b[1m{where}\x1b[0m", f"\x1b[{_COLOURS[problem.level]}m{level}\x1b[0m"
    head = f"{where}: {level}: {printable(problem.sentence)} [{problem.rule}]\n"
    hint = f"  hint: {printable(problem.hint)}\n" if problem.hint else ""
    return head + excerpt(problem.place) + hint
