"""A validation error to problems, each at its place."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.load.wording.keys import missing_key, unknown_key
from generator.load.wording.shape import Keys, Model, model_at
from generator.load.wording.values import wrong_value
from generator.problems import Problem
from generator.problems.words import shown
from generator.source import Document

MOST = 25
"""How many problems of one file are told; a file with more is something else altogether."""


def problems_of(error: ValidationError, document: Document, model: Model) -> tuple[Problem, ...]:
    """Turn each objection to a document that should be a ``model`` into a problem."""
    errors = list(_essential(error.errors(include_url=False)))
    told = tuple(_problem(each, document, model) for each in errors[:MOST])
    if len(errors) > MOST:
        more = len(errors) - MOST
        sentence = f"{more} more problem{'s' * (more > 1)} in this file"
        hint = "correct those above first"
        told += (Problem(document.place(), "wrong-value", sentence, hint),)
    return told


def _essential(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Leave out that a list is empty where that is only because its entries are wrong."""
    for error in errors:
        if error["type"] != "too_short" or not error["input"]:
            yield error


def _problem(error: ErrorDetails, document: Document, model: Model) -> Problem:
    keys: Keys = error["loc"]
    key, inside = str(keys[-1]) if keys else "", model_at(model, keys[:-1]) or model
    if error["type"] == "extra_forbidden":
        return Problem(document.place(keys, key=True), "unknown-key", *unknown_key(key, inside))
    if error["type"] == "missing":
        return Problem(document.place(keys[:-1]), "missing-key", *missing_key(key, inside))
    if key == "[key]":
        return Problem(document.place(keys[:-1], key=True), "wrong-value", *wrong_value(error))
    glued = _glued(error)
    place = document.place(keys, key=bool(glued))
    return Problem(place, "wrong-value", *(glued or wrong_value(error)))


def is_glued(error: ErrorDetails) -> bool:
    """``{checkout:partial_outage}`` is a key without a value to YAML."""
    _, colon, after = str(error["loc"][-1]).partition(":") if error["loc"] else ("", "", "")
    return error["input"] == "" and bool(colon and after)


def _glued(error: ErrorDetails) -> tuple[str, str] | None:
    if not is_glued(error):
        return None
    key = str(error["loc"][-1])
    before, _, after = key.partition(":")
    return f"a space is missing after the colon in {shown(key)}", f"write {before}: {after}"
