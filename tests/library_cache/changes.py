"""Every way to change an edition in one place: a field, a row less, rows the other way round."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from functools import partial
from typing import Any, NamedTuple

from generator.model.frozen import Frozen

OF_EACH = 2
"""Places at which a field is changed, of all that have it."""
_LATER = timedelta(days=1, minutes=1)


class Change(NamedTuple):
    """A field by its path, without numbers, and how to give what has another value there."""

    field: str
    make: Callable[[], Any]


def sampled(given: Frozen) -> list[Change]:
    """Choose a few places of each field."""
    by_field: dict[str, list[Change]] = {}
    for each in _changes(given):
        by_field.setdefault(each.field, []).append(each)
    chance = random.Random(7)
    return [
        one for some in by_field.values() for one in chance.sample(some, min(OF_EACH, len(some)))
    ]


def _changes(value: Any, *, fixed: bool = False) -> Iterator[Change]:
    """Give all that differ from a value in one place; a row of ``fixed`` length keeps it."""
    if isinstance(value, Frozen):
        yield from _of_model(value)
    elif isinstance(value, tuple):
        yield from _of_row(value, fixed=fixed)
    elif isinstance(value, Mapping):
        for name, one in value.items():
            for each in _changes(one):
                yield Change(f"[]{each.field}", partial(_under, value, name, each.make))
    elif value is not None:
        yield Change("", partial(_other, value))


def _of_model(model: Frozen) -> Iterator[Change]:
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        told = str(field.annotation)
        if value is not None and "None" in told:
            yield Change(f".{name} gone", partial(_with, model, name, lambda: None))
        for each in _changes(value, fixed="..." not in told):
            yield Change(f".{name}{each.field}", partial(_with, model, name, each.make))


def _of_row(row: tuple[Any, ...], *, fixed: bool) -> Iterator[Change]:
    if row and not fixed:
        yield Change(" shorter", lambda: row[:-1])
    if len(row) > 1 and not fixed:
        yield Change(" turned", lambda: row[::-1])
    for at, one in enumerate(row):
        for each in _changes(one, fixed=True):
            yield Change(f"[]{each.field}", partial(_at, row, at, each.make))


def _with(model: Frozen, name: str, make: Callable[[], Any]) -> Frozen:
    told = {each: getattr(model, each) for each in type(model).model_fields}
    return type(model).model_construct(**told | {name: make()})


def _at(row: tuple[Any, ...], at: int, make: Callable[[], Any]) -> tuple[Any, ...]:
    return (*row[:at], make(), *row[at + 1 :])


def _under(table: Mapping[str, Any], name: str, make: Callable[[], Any]) -> dict[str, Any]:
    return {**table, name: make()}


def _other(value: Any) -> Any:
    if isinstance(value, Enum):
        kinds = list(type(value))
        return kinds[(kinds.index(value) + 1) % len(kinds)]
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return f"{value} x"
    if isinstance(value, bytes):
        return value + b"x"
    return value + (_LATER if isinstance(value, date | timedelta) else 1)
