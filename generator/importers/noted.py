"""What a person should look at after an import: kinds of things, each with its examples."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Generic, Self, TypeVar


class NoteKind(StrEnum):
    """A kind of thing, in words that follow its count: of many, and of one where they differ."""

    one: str

    def __new__(cls, many: str, one: str = "") -> Self:
        """State both."""
        made = str.__new__(cls, many)
        made._value_ = many
        made.one = one or many
        return made

    def after(self, number: int) -> str:
        """The words that follow a number."""
        return self.one if number == 1 else self.value


K = TypeVar("K", bound=NoteKind)


class Noted(Generic[K]):
    """Examples by kind; an importer names its ``kinds``, in words that follow a count."""

    kinds: type[K]

    def __init__(self) -> None:
        self.found: dict[K, list[str]] = {}

    def add(self, kind: K, example: str) -> None:
        """Note something; the example says where."""
        self.found.setdefault(kind, []).append(example)

    def add_all(self, other: Noted[K]) -> None:
        """Take over the notes of a part."""
        for kind, examples in other.found.items():
            self.found.setdefault(kind, []).extend(examples)

    def __iter__(self) -> Iterator[tuple[K, list[str]]]:
        """Kinds that were found, in the order in which the importer names them."""
        return ((kind, self.found[kind]) for kind in self.kinds if kind in self.found)
