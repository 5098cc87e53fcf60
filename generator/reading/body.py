"""A whole body: its outline, and the timeline and action items that stand in it."""

from __future__ import annotations

from datetime import date

from generator.model.content import Body
from generator.reading.actions import actions
from generator.reading.blocks import read_blocks
from generator.reading.kept import once
from generator.reading.lines import split_lines
from generator.reading.outline import outline
from generator.reading.timeline import timeline


def read_body(text: str, *, first_line: int = 1, day: date | None = None) -> Body:
    """Understand the body of a postmortem.

    ``first_line`` is the line of the file on which it begins, ``day`` the day from which times
    without a date are counted where the text itself names none. Never raises; joining the
    ``source`` of all sections gives the text back.
    """
    return once(text, first_line, day, lambda: _read(text, first_line, day))


def _read(text: str, first_line: int, day: date | None) -> Body:
    lines = split_lines(text)
    parts = outline(read_blocks(text), lines, first_line)
    return Body(
        sections=tuple(part.section for part in parts),
        timeline=timeline(parts, lines, first_line, day),
        actions=actions(parts, lines, first_line, day),
    )
