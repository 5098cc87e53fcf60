"""The line that a problem stands on, with a caret under its column."""

from __future__ import annotations

from generator.problems import Place
from generator.report.printable import cells, drawn

_WIDE = 96
_BEFORE = 60


def excerpt(place: Place) -> str:
    """Draw line and caret; nothing where there is no line. Of a long line a part is shown."""
    text = place.shown
    if place.line is None or place.column is None or text is None:
        return ""
    line, column = drawn(text), place.column - 1
    begin = max(0, column - _BEFORE) if len(line) > _WIDE else 0
    shown = line[begin : begin + _WIDE]
    lead = "…" if begin else ""
    tail = "…" if begin + _WIDE < len(line) else ""
    number = str(place.line)
    caret = " " * cells(lead + line[begin:column]) + "^"
    return f"  {number} | {lead}{shown}{tail}\n  {' ' * len(number)} | {caret}\n"
