"""Problems as annotations that GitHub shows beside the lines of a change, then the full list.

GitHub shows about ten annotations of a kind; the list below them is complete.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.problems import Level, Problem
from generator.report.as_text import text
from generator.report.printable import printable

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def github(problems: Iterable[Problem]) -> str:
    """Write one workflow command a problem, and all of them again for the log."""
    listed = list(problems)
    return "".join(map(_annotation, listed)) + text(listed)


def _annotation(problem: Problem) -> str:
    place = problem.place
    properties = [f"file={_property(place.file)}"]
    if place.line is not None:
        properties += [f"line={place.line}", f"col={place.column}"]
    properties.append(f"title={_property(problem.rule)}")
    message = _data(problem.sentence)
    if problem.hint:
        message += f"%0A{_data('hint: ' + problem.hint)}"
    return f"::{_COMMANDS[problem.level]} {','.join(properties)}::{message}\n"


def _data(value: str) -> str:
    return printable(value).replace("%", "%25")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
