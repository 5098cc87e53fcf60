"""Publish all that is good: what is broken is shown in its last good version, or left out.

Each broken file is replaced by itself, so that nobody's mistake takes another's update hostage. A
file that was deleted is deleted, unless its event was not over; a file that nobody can read is
counted, so that the page can say that something is missing. A broken postmortem is left out, and
only the library misses it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from generator.checks import Earlier
from generator.load import SITE, Loaded, load_event, load_media, load_site, without_lost_logos
from generator.model.content import Content, Event, Postmortem, SiteConfig
from generator.problems import Lane, Level, Problem, lane_of, sort_key
from generator.site.judge import has_errors, judged, shown
from generator.site.last_good import LastGood, last_good
from generator.site.opened import Opened, Withheld
from generator.source import EVENT_LIMIT, SITE_LIMIT, Document

LOGO = "logo"
"""The rule of a logo that cannot be shown: it is left out, and the rest of ``site.yml`` stands."""
_NAMES = frozenset({"file-name", "duplicate-id"})
_TAKEN = "open-event-removed"
"""The rule of a file that is gone before its event was over."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """What events are judged on."""

    root: Path
    now: datetime
    site: SiteConfig
    site_document: Document
    earlier: Earlier


def rescued(loaded: Loaded, opened: Opened, root: Path, now: datetime, earlier: Earlier) -> Opened:
    """Make the best of content with errors; ``opened`` has all problems, and what was loaded."""
    errors = _errors_by_file(opened.problems)
    broken_site = any(problem.rule != LOGO for problem in errors.get(SITE, ()))
    if not broken_site and loaded.content and loaded.site_document:
        ground = _Ground(root, now, loaded.content.site, loaded.site_document, earlier)
        return _with_events(loaded, opened, ground, ())
    good = last_good(
        root, SITE, SITE_LIMIT, lambda document: _good_site(document, root, now, earlier)
    )
    if good.found is None:
        withheld = Withheld(SITE, None, _reason(errors.get(SITE, ()), good))
        return replace(opened, content=None, withheld=(withheld,), loaded=None)
    ground, media = good.found
    reopened = replace(opened, media=media, loaded=None)
    withheld = Withheld(SITE, good.revision, _reason(errors.get(SITE, ()), good))
    return _with_events(loaded, reopened, ground, (withheld,))


def _good_site(
    document: Document, root: Path, now: datetime, earlier: Earlier
) -> tuple[_Ground, dict[str, bytes]] | None:
    site = load_site(document)
    if isinstance(site, tuple):
        return None
    media, _ = load_media(site, document, root)
    whole = without_lost_logos(site, media)
    _, found = judged(Content(site=whole), {}, document, now)
    ground = _Ground(root, now, whole, document, earlier)
    return None if has_errors(found.problems) else (ground, media)


def _with_events(
    loaded: Loaded, opened: Opened, ground: _Ground, withheld: tuple[Withheld, ...]
) -> Opened:
    """Add the events to a site that is good."""
    whole = Content(site=ground.site, events=loaded.events, postmortems=loaded.postmortems)
    _, found = judged(
        whole,
        loaded.documents,
        ground.site_document,
        ground.now,
        ground.earlier,
        shelved=loaded.shelved,
    )
    problems = tuple(sorted({*opened.problems, *found.problems}, key=sort_key))
    errors = _errors_by_file(problems)
    good = {
        event.id: event for event in loaded.events if loaded.documents[event.id].file not in errors
    }
    stands = _without(loaded, {event.id for event in loaded.events} - good.keys())
    for file in sorted(errors.keys() - {SITE} - _papers(errors)):
        replaced, said = _replacement(file, errors[file], loaded, ground)
        if replaced and replaced.id not in good and replaced.id not in loaded.shelved:
            good[replaced.id] = replaced
        withheld += (said,)
    events = tuple(good[each] for each in sorted(good))
    content = Content(
        site=ground.site,
        events=events,
        postmortems=_good_postmortems(loaded, errors),
        withheld=len(withheld),
    )
    withheld += tuple(Withheld(f"content/{logo}", None) for logo in loaded.lost_media)
    withheld += tuple(
        Withheld(file, None, errors[file][0].sentence) for file in sorted(_papers(errors))
    )
    return replace(
        opened,
        content=shown(content, ground.now),
        problems=problems,
        withheld=tuple(sorted(withheld, key=lambda each: each.file)),
        loaded=stands if opened.loaded else None,
        stopped=frozenset(),
    )


def _without(loaded: Loaded, events: Collection[str]) -> Loaded:
    """Forget what these events were read from: something else is shown in their place."""
    documents = {each: read for each, read in loaded.documents.items() if each not in events}
    return replace(loaded, documents=documents)


def _papers(errors: Iterable[str]) -> set[str]:
    return {file for file in errors if lane_of(file) is Lane.LIBRARY}


def _good_postmortems(loaded: Loaded, errors: Collection[str]) -> tuple[Postmortem, ...]:
    """Those without an error. No earlier version stands in: it may have been less secret."""
    return tuple(each for each in loaded.postmortems if each.file not in errors)


def _replacement(
    file: str, errors: tuple[Problem, ...], loaded: Loaded, ground: _Ground
) -> tuple[Event | None, Withheld]:
    taken = any(error.rule == _TAKEN for error in errors)
    known = (
        taken
        or file in loaded.broken
        or any(each.file == file for each in loaded.documents.values())
    )
    if not known or any(error.rule in _NAMES for error in errors):
        return None, Withheld(file, None, errors[0].sentence)
    stem = PurePosixPath(file).stem
    good: LastGood[Event] = last_good(
        ground.root, file, EVENT_LIMIT, lambda document: _good_event(document, stem, ground)
    )
    return good.found, Withheld(file, good.revision, _reason(errors, good))


def _good_event(document: Document, stem: str, ground: _Ground) -> Event | None:
    event = load_event(document, stem)
    if isinstance(event, tuple):
        return None
    alone = Content(site=ground.site, events=(event,))
    longer = Earlier(longer=ground.earlier.longer)
    _, found = judged(alone, {event.id: document}, None, ground.now, longer)
    return None if has_errors(found.problems) else event


def _errors_by_file(problems: Iterable[Problem]) -> dict[str, tuple[Problem, ...]]:
    by_file: dict[str, tuple[Problem, ...]] = {}
    for problem in problems:
        if problem.level is Level.ERROR:
            by_file[problem.place.file] = (*by_file.get(problem.place.file, ()), problem)
    return by_file


def _reason(errors: tuple[Problem, ...], good: LastGood[object]) -> str:
    said = [errors[0].sentence] if errors else []
    if errors and errors[0].place.line:
        said = [f"line {errors[0].place.line}: {errors[0].sentence}"]
    return "; ".join([*said, good.reason] if good.reason else said)
