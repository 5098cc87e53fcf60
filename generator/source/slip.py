"""What a parser reported, and what a person who knows YAML would say instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import yaml


class Slip(NamedTuple):
    """A typical mistake, recognised; line and column count from 0."""

    line: int
    column: int
    sentence: str
    hint: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where a parser stopped (``at``), what it was in the middle of (``begun``), and its words."""

    text: str
    at: tuple[int, int]
    begun: tuple[int, int] | None = None
    words: str = ""

    @classmethod
    def of(cls, error: yaml.MarkedYAMLError, text: str) -> Trouble:
        """Take libyaml's or PyYAML's error apart."""
        mark, context = error.problem_mark or error.context_mark, error.context_mark
        return cls(
            text,
            (mark.line, mark.column) if mark else (0, 0),
            (context.line, context.column) if context else None,
            f"{error.context or ''} | {error.problem or ''}",
        )

    def line(self, number: int) -> str:
        """The text of a line from 0; empty past the end."""
        lines = self.text.split("\n")
        return lines[number].rstrip("\r") if 0 <= number < len(lines) else ""

    @property
    def here(self) -> str:
        """The line at which the parser stopped."""
        return self.line(self.at[0])

    @property
    def above(self) -> int:
        """The number of the last line before it that says something; -1 where there is none."""
        number = self.at[0] - 1
        while number >= 0 and not self.line(number).strip():
            number -= 1
        return number
