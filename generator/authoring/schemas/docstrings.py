"""What the models say of their keys: the docstring below each field, read from the source."""

from __future__ import annotations

import ast
import inspect
from functools import cache

from pydantic import BaseModel


@cache
def docs_of(model: type[BaseModel]) -> dict[str, str]:
    """Give what is said of each field, by its name; those of a base are inherited."""
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, BaseModel) and base is not BaseModel:
            found |= _own(base)
    return found


def described(docstring: str) -> dict[str, str]:
    """Put a docstring on one line, as editors without and with Markdown show it."""
    line = " ".join(docstring.split())
    plain = {"description": line.replace("``", "")}
    return plain | ({"markdownDescription": line.replace("``", "`")} if "``" in line else {})


def _own(model: type[BaseModel]) -> dict[str, str]:
    (body,) = ast.parse(inspect.getsource(model)).body
    assert isinstance(body, ast.ClassDef)  # noqa: S101 - the source of a class
    found: dict[str, str] = {}
    for statement, after in zip(body.body, body.body[1:], strict=False):
        if (
            isinstance(statement, ast.AnnAssign)
            and isinstance(statement.target, ast.Name)
            and isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
            and isinstance(after.value.value, str)
        ):
            found[statement.target.id] = after.value.value
    return found
