"""A message, ready to be printed."""

from __future__ import annotations

from typing import NamedTuple


class Rendered(NamedTuple):
    """``html`` is safe to print as it is; ``text`` is plain and not escaped."""

    html: str
    text: str
