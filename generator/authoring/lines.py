"""Plain data as lines of YAML, in the style in which people write it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.authoring.scalar import block, inline
from generator.source import Data

PROSE = "message"
"""The key whose text stands on lines of its own."""


def mapping_lines(data: Mapping[str, Data], indent: int, *, blocks: bool = True) -> Iterator[str]:
    """Write keys and values from column ``indent`` on, without ends of lines.

    Without ``blocks`` messages go into quotes.
    """
    for key, value in data.items():
        head = f"{' ' * indent}{inline(key)}:"
        if isinstance(value, str):
            below = block(value, indent + 2) if key == PROSE and blocks else None
            first, *rest = below or [inline(value)]
            yield f"{head} {first}"
            yield from rest
        elif isinstance(value, dict):
            yield head
            yield from mapping_lines(value, indent + 2, blocks=blocks)
        elif all(isinstance(each, str) for each in value):
            yield f"{head} {in_brackets(value)}"
        else:
            yield head
            for each in value:
                assert isinstance(each, dict)  # noqa: S101 - lists hold words or updates
                yield from entry_lines(each, indent + 2, indent + 4, blocks=blocks)


def entry_lines(
    entry: Mapping[str, Data], dash: int, keys: int, *, blocks: bool = True
) -> Iterator[str]:
    """Write an entry of a list, its dash in column ``dash`` and its keys in column ``keys``."""
    first, *rest = mapping_lines(entry, keys, blocks=blocks)
    yield f"{' ' * dash}-{' ' * (keys - dash - 1)}{first[keys:]}"
    yield from rest


def in_brackets(value: Data) -> str:
    """Write any value on one line."""
    if isinstance(value, str):
        return inline(value, flow=True)
    if isinstance(value, list):
        return f"[{', '.join(map(in_brackets, value))}]"
    pairs = (f"{inline(key, flow=True)}: {in_brackets(each)}" for key, each in value.items())
    return f"{{{', '.join(pairs)}}}"
