"""What pydantic objects to, in an author's words."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.problems import Problem
from generator.source import Document


def problems_of(error: ValidationError, document: Document) -> tuple[Problem, ...]:
    """Turn each objection into a problem at its place."""
    return tuple(_problem(each, document) for each in error.errors(include_url=False))


def _problem(error: ErrorDetails, document: Document) -> Problem:
    return Problem(document.place(error["loc"]), "wrong-value", error["msg"])
