"""Models to schemas: every key with what it may be, what it is for, and what it is where absent."""

from __future__ import annotations

import types
from collections.abc import Set
from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le, MinLen
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from generator.authoring.schemas import scalars as s
from generator.authoring.schemas.docstrings import described, docs_of
from generator.authoring.schemas.scalars import Json, Schema
from generator.model.content import policies, scalars

_KNOWN = (
    (scalars.Moment, s.MOMENT),
    (scalars.Day, s.DAY),
    (scalars.Span, s.SPAN),
    (scalars.MomentOrSpan, s.MOMENT_OR_SPAN),
    (scalars.Flag, s.FLAG),
    (scalars.Slug, s.SLUG),
    (scalars.Line, s.LINE),
    (policies.SearchPattern, s.LINE),
)
_BY_NAME = {"time_zone": s.ZONE, "language": s.LANGUAGE, "to": s.VARIABLE}
"""Texts whose form ``load`` knows, by their key."""


def shape_of(
    model: type[BaseModel], *, without: Set[str] = frozenset(), optional: Set[str] = frozenset()
) -> Schema:
    """Make the schema of a model.

    ``without`` are keys that authors do not write, ``optional`` those that need not be there.
    """
    hints = get_type_hints(model, include_extras=True)
    docs = docs_of(model)
    keys: dict[str, Json] = {}
    for name, field in model.model_fields.items():
        if name not in without:
            found = _field(name, hints[name], field)
            keys[name] = {**described(docs[name]), **found} if name in docs else found
    return {
        "type": "object",
        **described((model.__doc__ or "").split("\n\n")[0]),
        "properties": keys,
        "required": [
            name for name in keys if model.model_fields[name].is_required() and name not in optional
        ],
        "additionalProperties": False,
    }


def _field(name: str, hint: Any, field: FieldInfo) -> Schema:
    found = _BY_NAME.get(name) or _type(hint, field.metadata)
    least = next((each.min_length for each in field.metadata if isinstance(each, MinLen)), None)
    if least and found.get("type") == "array":
        found = {**found, "minItems": least}
    elif least and found.get("type") == "object":
        found = {**found, "minProperties": least}
    default = None if field.is_required() else _default(field.default)
    return found if default is None else {**found, "default": default}


def _default(value: object) -> Json:
    if isinstance(value, timedelta):
        return s.span_text(value)
    if isinstance(value, StrEnum):
        return value.value
    return value if isinstance(value, str | int | float) else None


def _type(hint: Any, metadata: list[Any]) -> Schema:
    for known, schema in _KNOWN:
        if hint == known:
            return schema
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _type(next(each for each in inner if each is not type(None)), metadata)
    return _compound(origin, inner) if origin else _plain(hint, metadata)


def _compound(origin: object, inner: tuple[Any, ...]) -> Schema:
    if origin is Annotated:
        return _annotated(inner)
    if origin is Literal:
        return {"enum": [_word(each) for each in inner]}
    if origin is tuple:
        return {"type": "array", "items": _type(inner[0], [])}
    return _mapping(*inner)


def _word(value: object) -> str:
    return value.value if isinstance(value, StrEnum) else str(value)


def _annotated(inner: tuple[Any, ...]) -> Schema:
    rule = next(each for each in inner if isinstance(each, StringConstraints))
    pattern = rule.pattern if isinstance(rule.pattern, str) else None
    return s.constrained(
        pattern, rule.min_length, rule.max_length, strip=bool(rule.strip_whitespace)
    )


def _mapping(key: Any, value: Any) -> Schema:
    found: Schema = {"type": "object", "additionalProperties": _type(value, [])}
    if isinstance(key, type) and issubclass(key, StrEnum):
        found["properties"] = {each.value: _type(value, []) for each in key}
        found["additionalProperties"] = False
    elif key is not str:
        found["propertyNames"] = {"pattern": s.SLUG["pattern"]}
    return found


def _plain(hint: Any, metadata: list[Any]) -> Schema:
    if issubclass(hint, StrEnum):
        return {"enum": [each.value for each in hint]}
    if issubclass(hint, BaseModel):
        return shape_of(hint)
    if issubclass(hint, int | float):
        least, most = _limits(metadata)
        return s.whole_number(int(least), int(most)) if hint is int else s.share(least, most)
    return s.TEXT


def _limits(metadata: list[Any]) -> tuple[float, float]:
    least = next(_number(each.ge) for each in metadata if isinstance(each, Ge))
    most = next(_number(each.le) for each in metadata if isinstance(each, Le))
    return least, most


def _number(value: object) -> float:
    assert isinstance(value, int | float)  # noqa: S101 - limits of numbers are numbers
    return value
