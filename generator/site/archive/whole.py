"""An event of the archive in full, for who asks more of it than its row has."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from generator.cache import Store, key
from generator.derive.courses import course_of
from generator.derive.event import public_event
from generator.derive.frame import Frame
from generator.load import load_event, with_canonical_ids
from generator.model.content import Content, SiteConfig
from generator.model.public import PublicEvent
from generator.problems import Problem
from generator.site.archive.holdings import ChangedMeanwhileError
from generator.site.archive.row import Row, digest_of
from generator.source import EVENT_LIMIT, Document, parse_document, read_bytes

_SPACE = "event"


class Wholes:
    """Events below a root, as a site that is configured like this shows them."""

    def __init__(
        self, store: Store, root: Path, ground: bytes, config: SiteConfig, frame: Frame
    ) -> None:
        self._store, self._root, self._ground = store, root, ground
        self._config, self._frame = config, frame

    def whole(self, row: Row) -> PublicEvent:
        """Give the event of a row; raises ``ChangedMeanwhileError`` where its file is another."""
        place = key(self._ground, row.digest, row.id)
        kept = self._store.get(_SPACE, place)
        if kept is not None:
            with suppress(ValidationError):
                return PublicEvent.model_validate_json(kept)
        shown = self._read(row)
        self._store.put(_SPACE, place, shown.model_dump_json().encode())
        return shown

    def _read(self, row: Row) -> PublicEvent:
        data = read_bytes(self._root / row.file, row.file, EVENT_LIMIT)
        if isinstance(data, Problem) or digest_of(data) != row.digest:
            raise ChangedMeanwhileError(row.file)
        document = parse_document(data, row.file)
        event = load_event(document, row.id) if isinstance(document, Document) else ()
        if isinstance(event, tuple):
            raise ChangedMeanwhileError(row.file)
        content = with_canonical_ids(Content(site=self._config, events=(event,)))
        course = course_of(content.events[0], self._frame)
        if course is None:
            raise ChangedMeanwhileError(row.file)
        return public_event(course, self._frame)
