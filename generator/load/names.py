"""Whether files' names can be ids, and whether each id is there once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from generator.load.find import Found
from generator.load.wording.patterns import ID, as_id
from generator.problems import Place, Problem
from generator.problems.words import shown

_ID = re.compile(ID.replace("$", r"\Z"))


def name_problems(found: Iterable[Found]) -> dict[str, Problem]:
    """Say, by file, what is wrong with the names; of two files with one id the first keeps it."""
    found = list(found)
    if all(_ID.match(each.stem) for each in found) and len({each.stem for each in found}) == len(
        found
    ):
        return {}
    problems: dict[str, Problem] = {}
    first: dict[str, str] = {}
    for each in found:
        problem = _of_one(each, first.get(_folded(each.stem)))
        if problem:
            problems[each.file] = problem
        first.setdefault(_folded(each.stem), each.file)
    return problems


def _of_one(each: Found, taken_by: str | None) -> Problem | None:
    suggested = as_id(each.stem)
    if not _ID.match(each.stem):
        sentence = f"{shown(each.stem)} cannot be an id, which the name of a file is"
        if taken_by:
            sentence += f", and differs too little from {taken_by}"
            suggested += "-2"
        ending = ".md" if each.file.endswith(".md") else ".yml"
        hint = f"rename the file to {suggested}{ending}" if suggested else "rename the file"
        hint += "; ids have lower-case letters a to z, digits, - and _, at most 100"
        return Problem(Place(each.file), "file-name", sentence, hint)
    if taken_by:
        sentence = f"the id {shown(each.stem)} is taken by {taken_by}"
        hint = "rename the newer of the two; an id that was published stays for ever"
        return Problem(Place(each.file), "duplicate-id", sentence, hint)
    return None


def _folded(stem: str) -> str:
    return unicodedata.normalize("NFKC", stem).casefold()
