"""A table: heads, and rows whose first cell names them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A row; ``path`` leads from its name to a page of the library."""

    name: str
    cells: tuple[str, ...]
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of numbers; the first of its ``heads`` stands over the names."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
