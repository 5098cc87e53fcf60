"""Keeps Python from looking for garbage all the time while a library is built.

Thousands of postmortems are millions of objects, and hardly any of them is garbage. Looking through
all of them again and again took a seventh of a build's time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNG, _OLDER, _OLDEST = 20_000, 20, 1_000
"""New objects, and rounds, after which it is looked."""


@contextmanager
def calm() -> Iterator[None]:
    """Look for garbage seldom; what was there before is not looked at."""
    before = gc.get_threshold()
    gc.set_threshold(_YOUNG, _OLDER, _OLDEST)
    try:
        yield
    finally:
        gc.set_threshold(*before)
