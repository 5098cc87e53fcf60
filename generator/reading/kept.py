"""Readings of bodies that an earlier build made: the same text is not read again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import date

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from generator.cache import NoCache, Store, code_digest, key
from generator.model.content import Body

_SPACE = "reading"
_STORE: ContextVar[Store | None] = ContextVar("store", default=None)


@contextmanager
def readings_kept(store: Store) -> Iterator[None]:
    """Keep what is read inside in a store, and take from there what it has.

    What is read is the same with any store and without one, so nobody on the way to the reader need
    hand it down.
    """
    before = _STORE.set(store)
    try:
        yield
    finally:
        _STORE.reset(before)


def once(text: str, first_line: int, day: date | None, read: Callable[[], Body]) -> Body:
    """Read a body, unless that was done."""
    store = _STORE.get()
    if store is None or isinstance(store, NoCache):
        return read()
    ident = key(code_digest(), text, str(first_line), str(day))
    kept = store.get(_SPACE, ident)
    if kept is not None:
        with suppress(ValidationError):  # nothing that we wrote; then it is read
            return Body.model_validate_json(kept)
    body = read()
    with suppress(PydanticSerializationError, UnicodeEncodeError):  # half characters are no JSON
        store.put(_SPACE, ident, body.model_dump_json().encode())
    return body
