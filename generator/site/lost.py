"""The events that commits took away, as they were last: an id that is there now is not lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.checks.unfinished import carries_on
from generator.load import load_event
from generator.model.content import Event
from generator.site.git import Blob, held
from generator.site.last_good import LastGood, last_good
from generator.site.removed import Removal
from generator.source import EVENT_LIMIT, Document, parse_document

ENDINGS = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Lost:
    """An event, and a commit that has it."""

    event: Event
    revision: str


def lost(root: Path, removals: Iterable[Removal], there: Collection[str]) -> dict[str, Lost]:
    """Read, by file, those whose id is not ``there``; raises ``NoHistoryError``.

    Of a file that came and went several times the last removal counts; what was renamed and says
    the same is not lost.
    """
    last: dict[str, Removal] = {}
    for each in removals:
        if each.file.endswith(ENDINGS) and not each.keeps_id:
            last.setdefault(_id(each.file), each)
    asked = [each for stem, each in last.items() if stem not in there]
    names = {name for each in asked for name in (each.blob, each.heir_blob) if name}
    contents = held(root, [Blob(name, 0) for name in names])
    found: dict[str, Lost] = {}
    for each in asked:
        event = event_of(contents, each.blob, each.file)
        heir = event_of(contents, each.heir_blob, each.heir) if each.heir else None
        if event is None:
            older = last_readable(root, each.file)
            if older:
                found[each.file] = older
        elif heir is None or not carries_on(heir, event):
            found[each.file] = Lost(event, f"{each.commit[:12]}~1")
    return found


def shortened(root: Path, removals: Iterable[Removal]) -> dict[str, tuple[Event, ...]]:
    """Read, by id, what events said before a commit took updates from them; newest first."""
    kept = [each for each in removals if each.keeps_id and each.file.endswith(ENDINGS)]
    contents = held(root, [Blob(each.blob, 0) for each in kept])
    found: dict[str, tuple[Event, ...]] = {}
    for each in kept:
        event = event_of(contents, each.blob, each.file)
        if event is not None:
            found[event.id] = (*found.get(event.id, ()), event)
    return found


def event_of(contents: Mapping[str, bytes], blob: str, file: str) -> Event | None:
    """Read an event of what git holds, ``None`` where nobody can."""
    data = contents.get(blob)
    if data is None or len(data) > EVENT_LIMIT:
        return None
    document = parse_document(data, file)
    return _event(document) if isinstance(document, Document) else None


def last_readable(root: Path, file: str) -> Lost | None:
    """Find what a file said before it broke and went: that was on the page until then."""
    good: LastGood[Event] = last_good(root, file, EVENT_LIMIT, _event)
    return Lost(good.found, good.revision[:12]) if good.found and good.revision else None


def _event(document: Document) -> Event | None:
    event = load_event(document, _id(document.file))
    return None if isinstance(event, tuple) else event


def _id(file: str) -> str:
    return PurePosixPath(file).stem
