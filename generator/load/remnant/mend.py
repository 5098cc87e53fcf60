"""A file's data without what a model refuses, so that the rest of it can be looked at."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from enum import Enum
from typing import Generic, TypeVar, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.load.remnant.invented import NOBODY, entry, required
from generator.load.wording.problems import MOST, is_glued
from generator.load.wording.shape import Keys, Model, model_at, type_at
from generator.model.content.remnant import Remnant, value_at
from generator.model.vocabulary import ComponentState
from generator.source import Data, Document

_T = TypeVar("_T", bound=BaseModel)
_ROUNDS = 4
"""What is made up may be refused once more, as part of something else."""


def remnant_of(
    document: Document, model: type[_T], given: Mapping[str, Data]
) -> Remnant[_T] | None:
    """Type what is left of a document; ``given`` are keys that it has whatever it says.

    ``None`` where too much is wrong.
    """
    mending = _Mending(model, deepcopy({**document.data, **given}))
    for _ in range(_ROUNDS):
        try:
            left = model.model_validate(mending.data)
        except ValidationError as error:
            errors = error.errors(include_url=False)
            if len(errors) > MOST:
                return None
            for each in errors:
                mending.mend(each)
        else:
            return Remnant(document, left, frozenset(mending.invented), mending.lost(document))
    return None


class _Mending(Generic[_T]):
    """Data that gets closer to what a model takes."""

    def __init__(self, model: type[_T], data: dict[str, Data]) -> None:
        self.data = data
        self.invented: set[Keys] = set()
        self._model = model
        self._touched: set[str] = set()
        self._strange: set[type] = set()

    def lost(self, document: Document) -> frozenset[str]:
        """Where something is missing or made up.

        A key that nobody knows may be meant for any absent one whose value has the same shape.
        """
        absent = self._model.model_fields.keys() - document.data.keys()
        meant = {each for each in absent if _shape_at(self._model, each) in self._strange}
        return frozenset(self._touched | meant)

    def mend(self, error: ErrorDetails) -> None:
        """Take out what is refused; where something must stand, make it up."""
        keys: Keys = error["loc"]
        if not keys or (error["type"] == "too_short" and error["input"]):
            return  # a list is too short only because its entries are wrong: they are mended
        self._touched.add(str(keys[0]))
        if error["type"] == "extra_forbidden":
            self._strange |= {type(error["input"])} if len(keys) == 1 else set()
            self._put(keys, None)
        elif keys[-1] == "[key]":
            self._put(keys[:-1], None)
        elif is_glued(error):
            self._put(keys, None)
        elif (inside := model_at(self._model, keys[:-1])) is not None:
            self._mend_field(inside, keys)
        else:
            self._mend_entry(keys)

    def _mend_field(self, inside: Model, keys: Keys) -> None:
        name = str(keys[-1])
        is_needed = inside.model_fields[name].is_required()
        self._put(keys, required(inside, name, self.data, keys) if is_needed else None)

    def _mend_entry(self, keys: Keys) -> None:
        """Mend an entry of a list, which keeps its length, or of a mapping."""
        inner, wanted = model_at(self._model, keys), type_at(self._model, keys)
        if inner is not None:
            self._put(keys, entry(inner, self.data, keys))
        elif wanted is ComponentState:
            self._put(keys, ComponentState.OPERATIONAL.value)
        elif isinstance(wanted, type) and issubclass(wanted, Enum) and isinstance(keys[-1], int):
            self._put(keys[:-1], None)
        else:
            self._put(keys, NOBODY if isinstance(keys[-1], int) else None)

    def _put(self, keys: Keys, value: Data | None) -> None:
        """Set what stands at a key path, or take it out."""
        inside, last = value_at(self.data, keys[:-1]), keys[-1]
        if isinstance(inside, dict) and isinstance(last, str):
            if value is None:
                inside.pop(last, None)
            else:
                inside[last] = value
        elif isinstance(inside, list) and isinstance(last, int) and value is not None:
            inside[last] = value
        if value is not None:
            self.invented.add(keys)


def _shape_at(model: Model, name: str) -> type:
    """How the value of a key is written: as keys, as a list or as a text."""
    if model_at(model, (name,)) is not None:
        return dict
    origin = get_origin(type_at(model, (name,)))
    return dict if origin is dict else list if origin is tuple else str
