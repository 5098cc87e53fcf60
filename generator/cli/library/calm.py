"""Keeps Python from looking for garbage all the time while something is built.

Thousands of postmortems are millions of objects, and hardly any of them is garbage. Looking through
all of them again and again took a seventh of a build's time. Of a status page with ten thousand
events the build takes a twentieth less time, and no more memory, where nobody looks at all.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNG, _OLDER, _OLDEST = 20_000, 20, 1_000
"""New objects, and rounds, after which it is looked."""


_USUAL = gc.get_threshold()


@contextmanager
def calm() -> Iterator[None]:
    """Look for garbage seldom; what was there before is not looked at."""
    before = gc.get_threshold()
    gc.set_threshold(_YOUNG, _OLDER, _OLDEST)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def usual() -> Iterator[None]:
    """Look for garbage as Python does by itself: for what goes on for hours."""
    before = gc.get_threshold()
    gc.set_threshold(*_USUAL)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def for_good() -> None:
    """Look for garbage never again in what is there by now.

    Once the modules of a command are imported, and once it is done: Python would otherwise look
    through all of it on its way out, which took longer than to read and check what has changed.
    """
    gc.freeze()


@contextmanager
def still() -> Iterator[None]:
    """Look for garbage not at all."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
