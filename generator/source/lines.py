"""A place in a text, with the line that stands there."""

from __future__ import annotations

from generator.problems import Place


def place_at(file: str, text: str, line: int, column: int) -> Place:
    """Make the place of a line and column that count from 0; past the end it is the last line."""
    lines = text.split("\n")
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    if line >= len(lines):
        line = len(lines) - 1
        column = len(lines[line].rstrip("\r"))
    excerpt = lines[line].rstrip("\r")
    return Place(file, line + 1, min(column, len(excerpt)) + 1, excerpt)


def indentation(text: str, line: int) -> str:
    """The spaces that a line, counted from 0, begins with."""
    whole = (text.split("\n")[line : line + 1] or [""])[0]
    return whole[: len(whole) - len(whole.lstrip(" "))]


def place_of(file: str, text: str, offset: int) -> Place:
    """Make the place of the character at ``offset``."""
    line = text.count("\n", 0, offset)
    return place_at(file, text, line, offset - (text.rfind("\n", 0, offset) + 1))
