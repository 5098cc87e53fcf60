"""What the file system said of many names: a list of them, and so many numbers for each.

Whoever looks at hundreds of thousands of names needs them, and what is known of them, side by side;
an object for each would cost more than the look.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

FILE = 5
"""Numbers that ``file_mark`` gives."""
FOLDER = 2
"""Numbers that ``folder_mark`` gives."""

_BEFORE = -2

Mark = tuple[int, ...]
Runs = Sequence[tuple[int, int]]
"""Ranges of places: the first, and the one behind the last."""
Numbers = TypeVar("Numbers", "array[int]", bytearray)


@dataclass(slots=True)
class Marks:
    """Names in some order, each with ``width`` numbers."""

    width: int
    names: list[str] = field(default_factory=list)
    numbers: array[int] = field(default_factory=lambda: array("q"))

    @classmethod
    def of(cls, width: int, told: Mapping[str, Mark]) -> Marks:
        """Put side by side what is told of each name."""
        found = cls(width)
        for name, mark in told.items():
            found._append(name, mark)
        return found

    def __len__(self) -> int:
        return len(self.names)

    def items(self) -> Iterator[tuple[str, Mark]]:
        """Each name and its numbers."""
        each = iter(self.numbers)
        return zip(self.names, zip(*[each] * self.width, strict=True), strict=True)

    def put(self, at: int, mark: Mark) -> None:
        """Say something else of the name at a place; of a name that is gone, zeros."""
        here = slice(at * self.width, (at + 1) * self.width)
        self.numbers[here] = array("q", mark or self._blank)

    def with_changes(self, now: Mapping[str, Mark]) -> Marks:
        """The same but for some names, which are new, or other, or where nothing is told, gone."""
        place = dict(zip(self.names, range(len(self.names)), strict=True))
        gone = {name for name, mark in now.items() if not mark and name in place}
        if gone:
            names = [name for name in self.names if name not in gone]
            kept = self.gathered(names, runs(place[name] for name in names))
            return kept.with_changes({name: mark for name, mark in now.items() if mark})
        found = Marks(self.width, self.names[:], self.numbers[:])
        for name, mark in now.items():
            if name in place:
                found.put(place[name], mark)
            elif mark:
                found._append(name, mark)
        return found

    def gathered(self, names: list[str], where: Runs) -> Marks:
        """Names with the numbers that stand at these places here; zeros where there is none."""
        blank = array("q", self._blank)
        return Marks(self.width, names, gathered(self.numbers, self.width, where, blank))

    @property
    def _blank(self) -> Mark:
        return (0,) * self.width

    def _append(self, name: str, mark: Mark) -> None:
        self.names.append(name)
        self.numbers.extend(mark or self._blank)


def runs(places: Iterable[int]) -> Runs:
    """Places as ranges of such as follow each other; what is nowhere, -1, is a range of its own."""
    found: list[tuple[int, int]] = []
    first = end = _BEFORE
    for at in places:
        if at == end and at >= 0:
            end += 1
            continue
        found.append((first, end))
        first, end = at, (at + 1 if at >= 0 else at)
    found.append((first, end))
    return found[1:]


def gathered(source: Numbers, width: int, where: Runs, blank: Numbers) -> Numbers:
    """What stands at these places of a list that has ``width`` items for each."""
    found = source[:0]
    for first, end in where:
        found += blank if first < 0 else source[first * width : end * width]
    return found
