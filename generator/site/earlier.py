"""The events as an earlier commit has them, so that rules can tell what is changed or gone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.checks import Earlier
from generator.checks.unfinished import unspoken
from generator.load import INCIDENTS, Loaded
from generator.model.content import Event
from generator.site.git import Blob, NoHistoryError, held, listed
from generator.site.lost import ENDINGS, Lost, event_of, last_readable, lost, shortened
from generator.site.removed import Removal
from generator.source import EVENT_LIMIT, Document

HEAD = "HEAD"
Before = Mapping[str, tuple[str, Blob]]
"""Files of a commit that may be events, and what git calls their contents; by id."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What could be learned from git; where nothing could, ``reason`` says why, for people."""

    earlier: Earlier
    reason: str = ""
    afresh: bool = False
    """Whether an event on the shelf has to be looked at all the same."""


def compared(
    root: Path,
    loaded: Loaded,
    revision: str,
    before: Before | NoHistoryError | None = None,
    removed: Callable[[], Iterable[Removal]] = tuple,
) -> Compared:
    """Compare the events below ``root`` with those of a commit, and with what was ``removed``.

    Events that are on the shelf hold what the commit has; ``before`` says that, or why git cannot
    tell, where it was asked already.
    """
    try:
        if isinstance(before, NoHistoryError):
            raise before
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
        contents = held(root, [blob for _, blob in asked])
        events: dict[str, Lost] = {}
        for file, blob in asked:
            event = event_of(contents, blob.name, file)
            told = Lost(event, revision) if event else None
            if told is None and PurePosixPath(file).stem not in files:
                told = last_readable(root, file)
            if told is not None:
                events[file] = told
        gone = {file: each for file, each in events.items() if each.event.id not in files}
        found = _found(removed)
        taken = lost(root, found, {*files, *shelved, *broken, *before})
        longer = shortened(root, found)
        held_now = held(
            root, [before[each][1] for each in longer if each in shelved & before.keys()]
        )
    except NoHistoryError as none:
        return Compared(Earlier(), str(none))
    return Compared(
        Earlier(
            changed={
                each.event.id: each.event for each in events.values() if each.event.id in files
            },
            gone={file: each.event for file, each in gone.items()},
            lost={file: each.event for file, each in taken.items()},
            longer=longer,
            held_at={file: each.revision for file, each in (taken | gone).items()},
        ),
        afresh=any(
            _is_silenced(longer[each], before[each], held_now)
            for each in shelved & longer.keys() & before.keys()
        ),
    )


def _found(removed: Callable[[], Iterable[Removal]]) -> tuple[Removal, ...]:
    try:
        return tuple(removed())
    except NoHistoryError:
        return ()


def _is_silenced(
    longer: Iterable[Event], there: tuple[str, Blob], contents: Mapping[str, bytes]
) -> bool:
    """Whether an event that is over lacks an update of when it was not."""
    file, blob = there
    event = event_of(contents, blob.name, file)
    return event is None or any(
        unspoken(event, each) and not each.updates[-1].status.ends for each in longer
    )


def events_at(root: Path, revision: str) -> Before:
    """List the events of a commit; raises ``NoHistoryError`` where git does not know it."""
    return _by_id(listed(root, revision, INCIDENTS))


def _by_id(blobs: Mapping[str, Blob]) -> Before:
    """Files that may be events, by the id that their name gives them."""
    return {
        PurePosixPath(file).stem: (file, blob)
        for file, blob in blobs.items()
        if file.endswith(ENDINGS) and blob.size <= EVENT_LIMIT
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
