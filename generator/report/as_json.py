"""Problems for programs. The shape is an interface: it grows; ``version`` tells if it breaks."""

from __future__ import annotations

import json as stdlib_json
from collections.abc import Iterable

from generator.problems import Allowed, Level, Problem

VERSION = 1


def json(problems: Iterable[Problem], allowed: Iterable[Allowed] = ()) -> str:
    """Write all problems as one object; ASCII only, whatever they quote."""
    listed = list(problems)
    counts = {level.value: sum(each.level is level for each in listed) for level in Level}
    whole = {
        "version": VERSION,
        "counts": counts,
        "problems": [_object(each) for each in listed],
        "allowed": [{**_object(each.problem), "reason": each.reason} for each in allowed],
    }
    return stdlib_json.dumps(whole, indent=2) + "\n"


def _object(problem: Problem) -> dict[str, str | int | None]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "level": problem.level.value,
        "rule": problem.rule,
        "sentence": problem.sentence,
        "hint": problem.hint,
        "excerpt": problem.place.shown,
    }
