"""The events as an earlier commit has them, so that rules can tell what is changed or gone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.checks import Earlier
from generator.load import INCIDENTS, Loaded, load_event
from generator.model.content import Event
from generator.site.git import Blob, NoHistoryError, held, listed
from generator.source import EVENT_LIMIT, Document, parse_document

HEAD = "HEAD"
Before = Mapping[str, tuple[str, Blob]]
"""Files of a commit that may be events, and what git calls their contents; by id."""
_ENDINGS = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Compared:
    """What could be learned from git; where nothing could, ``reason`` says why, for people."""

    earlier: Earlier
    reason: str = ""


def compared(root: Path, loaded: Loaded, revision: str, before: Before | None = None) -> Compared:
    """Compare the events below ``root`` with those of a commit: two questions to git at most.

    Events that are on the shelf hold what the commit has; ``before`` says that, where it is known.
    """
    try:
        before = before if before is not None else events_at(root, revision)
        files = {event: document.file for event, document in loaded.documents.items()}
        shelved = frozenset(loaded.shelved)
        broken = {PurePosixPath(file).stem for file in loaded.broken}
        asked = [
            (file, blob)
            for event, (file, blob) in sorted(before.items())
            if event not in broken
            and event not in shelved
            and not _is_same(loaded.documents.get(event), blob)
        ]
        events = dict(_read(asked, held(root, [blob for _, blob in asked])))
    except NoHistoryError as none:
        return Compared(Earlier(), str(none))
    return Compared(
        Earlier(
            changed={each.id: each for each in events.values() if each.id in files},
            gone={file: each for file, each in events.items() if each.id not in files},
        )
    )


def events_at(root: Path, revision: str) -> Before:
    """List the events of a commit; raises ``NoHistoryError`` where git does not know it."""
    return _by_id(listed(root, revision, INCIDENTS))


def _by_id(blobs: Mapping[str, Blob]) -> Before:
    """Files that may be events, by the id that their name gives them."""
    return {
        PurePosixPath(file).stem: (file, blob)
        for file, blob in blobs.items()
        if file.endswith(_ENDINGS) and blob.size <= EVENT_LIMIT
    }


def _is_same(document: Document | None, blob: Blob) -> bool:
    """Whether a file holds what git has. One with a byte order mark differs; that costs a look."""
    if document is None:
        return False
    data = document.text.encode("utf-8", "surrogatepass")
    if len(data) != blob.size:
        return False
    make = hashlib.sha1 if len(blob.name) == hashlib.sha1().digest_size * 2 else hashlib.sha256  # noqa: S324 - git's
    return make(b"blob %d\0" % len(data) + data).hexdigest() == blob.name


def _read(
    asked: list[tuple[str, Blob]], contents: Mapping[str, bytes]
) -> Iterator[tuple[str, Event]]:
    for file, blob in asked:
        document = parse_document(contents[blob.name], file) if blob.name in contents else None
        if isinstance(document, Document):
            event = load_event(document, PurePosixPath(file).stem)
            if not isinstance(event, tuple):
                yield file, event
