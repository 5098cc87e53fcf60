"""What a built library was made of, as digests: the same digest, and nothing has to be built.

What is read of an incident that is still open is who and what and how bad, not the words of its
updates: else each update in the middle of an outage would build the whole library again. Where it
is built for another reason, those words count too. One that is over is known by its file: nobody
reads thousands of old incidents to see that nothing of them has changed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.cache import code_digest
from generator.derive.zone import day_begins, day_of, hour_of
from generator.model.edition import Edition
from generator.model.public import PublicEvent, PublicSite
from generator.problems import Lane, Level, Problem
from generator.site.history import newest_change

_SITE = "content/site.yml"
_HOUR = timedelta(hours=1)
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Inputs:
    """Digests of what the library of a site is made of."""

    whole: str
    """All of it: files, incidents, and the program itself."""
    around: str
    """What an edition shows besides postmortems, the words of open incidents included."""


def digest(
    root: Path, site: PublicSite, files: Mapping[str, bytes], found: Iterable[Problem] = ()
) -> Inputs:
    """Digest what the library of a site is made of; ``files`` are digests of events' files.

    ``found`` is what is wrong to the status page: a postmortem may have to be left out though its
    file is as it was, as where an incident that nobody sees is removed.
    """
    around = sha256()
    for name, data in _around(root):
        around.update(_part(name, data))
    whole = around.copy()
    for name, data in _postmortems(root):
        whole.update(_part(name, data))
    for problem in found:
        if problem.lane is Lane.LIBRARY and problem.level is Level.ERROR:
            whole.update(_part(problem.place.file, _fault(problem)))
    for event in site.events:
        told = _part(event.id, _words(event, files.get(event.id)))
        around.update(told)
        whole.update(_part(event.id, _gist(event).encode()) if event.open else told)
    return Inputs(whole.hexdigest(), around.hexdigest())


def _part(name: str, data: bytes) -> bytes:
    return f"{name}\0{len(data)}\0".encode("utf-8", "surrogatepass") + data


def _fault(problem: Problem) -> bytes:
    return f"{problem.rule} {problem.sentence}".encode("utf-8", "surrogatepass")


def _around(root: Path) -> Iterator[tuple[str, bytes]]:
    yield "program", code_digest()
    yield _SITE, _read(root / _SITE)
    yield from _below(root, "overrides")


def _postmortems(root: Path) -> Iterator[tuple[str, bytes]]:
    yield from _below(root, "content/postmortems")
    yield "history", newest_change(root)


def _below(root: Path, folder: str) -> Iterator[tuple[str, bytes]]:
    for file in _files(root / folder):
        yield file.relative_to(root).as_posix(), _read(file)


def fresh_until(internal: Edition) -> datetime:
    """When pages would read differently though nobody wrote a word: clocks run, days end.

    The house's edition tells; in the public one nothing is owed.
    """
    now = internal.now
    moments = [
        day_begins(day_of(now, zone) + timedelta(days=1), zone)
        for zone in (ZoneInfo(internal.time_zone), ZoneInfo("UTC"))  # pages have days, and feeds
    ]
    if internal.owed:
        moments.append(hour_of(now) + _HOUR)
    moments += [owed.due + _TICK for owed in internal.owed]
    return min(moment for moment in moments if moment > now)


def _words(event: PublicEvent, file: bytes | None) -> bytes:
    """All that is told of an event; of one that is over what its file holds, and how it ended."""
    if file is None or event.open or event.upcoming:
        return event.model_dump_json().encode()
    moments = (event.started_at, event.ended_at, event.updated_at)
    return file + repr((event.stage.value, event.impact.value, *map(str, moments))).encode()


def _gist(event: PublicEvent) -> str:
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
