"""Front matter of postmortems that are at rest: no rule has anything to say of them, nor will.

The status page needs to know whom each is about and who may read it, and all else of it is the
library's. Text is not looked at here: whoever shows it reads the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from generator.cache import Store, key
from generator.load import Found
from generator.model.content import Postmortem
from generator.model.learning import PostmortemStatus
from generator.problems import Problem

_SPACE = "paper"


class Papers:
    """What a store has of postmortems below the same configuration of a site."""

    def __init__(self, store: Store, ground: bytes) -> None:
        self._store, self._ground = store, ground
        self._strange: dict[str, bytes] = {}

    def known(self, found: Found, data: bytes) -> Postmortem | None:
        """The front matter of a file that holds this, where an earlier build left it."""
        ident = key(self._ground, found.file, data)
        kept = self._store.get(_SPACE, ident)
        if kept is not None:
            with suppress(ValidationError):
                return Postmortem.model_validate_json(kept)
        self._strange[found.file] = ident
        return None

    def learn(
        self, postmortems: Iterable[Postmortem], problems: Iterable[Problem], today: date
    ) -> None:
        """Keep what is at rest of those that were read, for the next build."""
        faulty = {problem.place.file for problem in problems}
        for written in postmortems:
            ident = self._strange.get(written.file)
            if ident and written.file not in faulty and _is_at_rest(written, today):
                kept = _written(written)
                if kept:
                    self._store.put(_SPACE, ident, kept)


def _is_at_rest(written: Postmortem, today: date) -> bool:
    """Whether it depends neither on the day nor on other postmortems, and no finding stands."""
    return (
        written.status is PostmortemStatus.FINAL
        and (written.published is None or written.published <= today)
        and not (written.recurrence_of or written.related or written.allow)
    )


def _written(written: Postmortem) -> bytes:
    """Write it down as JSON; nothing where that would read otherwise, like lengths of time."""
    with suppress(PydanticSerializationError, UnicodeEncodeError, ValidationError):
        told = written.model_dump_json(exclude_defaults=True).encode()
        if Postmortem.model_validate_json(told) == written:
            return told
    return b""
