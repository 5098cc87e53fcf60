"""How many problems there are, and the next thing to do, in one line."""

from __future__ import annotations

from collections.abc import Iterable

from generator.problems import Level, Problem
from generator.problems.words import listed

_NOUNS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "remark"}


def summary(
    problems: Iterable[Problem],
    files: int,
    elsewhere: int = 0,
    *,
    stops: bool = False,
    allowed: int = 0,
) -> str:
    """Sum up what a check found in ``files`` files.

    ``elsewhere`` counts errors in files that were not asked for, ``allowed`` what authors let
    stand. ``stops`` says that warnings count as errors here.
    """
    found = list(problems)
    counts = [
        _counted(sum(problem.level is level for problem in found), noun)
        for level, noun in _NOUNS.items()
        if any(problem.level is level for problem in found)
    ]
    errors = stops or any(problem.level is Level.ERROR for problem in found)
    said = f"{_counted(files, 'file')} checked: {listed(counts, 'and') or 'no problems'}"
    said += f", {allowed:,} allowed." if allowed else "."
    if elsewhere:
        said += f" {_counted(elsewhere, 'error')} elsewhere: see them with `statusbook check`."
    elif errors:
        said += " Correct the first, save, and run `statusbook check` again."
    else:
        said += " Next: `statusbook build`."
    return said


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
