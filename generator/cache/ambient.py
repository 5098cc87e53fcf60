"""The store of the build that runs, for pure functions far below it that nobody hands one down.

What they work out is the same with any store and without one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from generator.cache.code import code_digest
from generator.cache.key import key
from generator.cache.store import NoCache, Store

_STORE: ContextVar[Store | None] = ContextVar("store", default=None)


@contextmanager
def remembering(store: Store) -> Iterator[None]:
    """Keep what is worked out inside in a store, and take from there what it has."""
    before = _STORE.set(None if isinstance(store, NoCache) else store)
    try:
        yield
    finally:
        _STORE.reset(before)


def is_remembering() -> bool:
    """Whether anything is kept at all, so that it is worth being written down."""
    return _STORE.get() is not None


def recalled(space: str, made_of: tuple[str | bytes, ...], make: Callable[[], str]) -> str:
    """Give a text that is made of ``made_of`` and of nothing else; make it where it is not kept."""
    found = recalled_bytes(space, made_of, lambda: make().encode("utf-8", "surrogatepass"))
    return found.decode("utf-8", "surrogatepass")


def recalled_bytes(
    space: str, made_of: tuple[str | bytes, ...], make: Callable[[], bytes]
) -> bytes:
    """Give bytes that are made of ``made_of`` and of nothing else."""
    store = _STORE.get()
    if store is None:
        return make()
    ident = key(code_digest(), *made_of)
    kept = store.get(space, ident)
    if kept is None:
        kept = make()
        store.put(space, ident, kept)
    return kept
