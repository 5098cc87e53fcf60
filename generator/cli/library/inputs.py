"""What a built library was made of, as a digest: the same digest, and nothing has to be built.

What is read of an incident that is still open is who and what and how bad, not the words of its
updates: else each update in the middle of an outage would build the whole library again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.cache import code_digest
from generator.derive.zone import day_begins, day_of
from generator.model.edition import Edition
from generator.model.public import PublicEvent, PublicSite
from generator.site.history import newest_change

_FOLDERS = ("content/postmortems", "overrides")
_FILES = ("content/site.yml",)


def digest(root: Path, site: PublicSite) -> str:
    """Digest what the library of a site is made of: files, incidents, and the program itself."""
    found = sha256()
    for name, data in _parts(root, site):
        found.update(f"{name}\0{len(data)}\0".encode() + data)
    return found.hexdigest()


def _parts(root: Path, site: PublicSite) -> Iterator[tuple[str, bytes]]:
    for name in _FILES:
        yield name, _read(root / name)
    for folder in _FOLDERS:
        for file in _files(root / folder):
            yield file.relative_to(root).as_posix(), _read(file)
    yield "history", newest_change(root)
    for event in site.events:
        yield event.id, _told(event).encode()
    yield "program", code_digest()


def fresh_until(editions: tuple[Edition, ...]) -> datetime:
    """When pages would read differently though nobody wrote a word: clocks run, days end."""
    now = editions[0].now
    zone = ZoneInfo(editions[0].time_zone)
    moments = [day_begins(day_of(now, zone) + timedelta(days=1), zone)]
    for edition in editions:
        for owed in edition.owed:
            moments += [owed.due, owed.ended + timedelta(hours=owed.hours_since + 1)]
    return min(moment for moment in moments if moment > now)


def _told(event: PublicEvent) -> str:
    if not event.open:
        return event.model_dump_json()
    return event.model_dump_json(
        include={"id", "kind", "title", "path", "impact", "severity", "started_at", "components"}
    )


def _files(folder: Path) -> Iterator[Path]:
    """Every plain file below a folder, sorted; links are not followed."""
    for here, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(here, name) for name in sorted(names) if Path(here, name).is_file())


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as trouble:
        return repr(trouble).encode()
