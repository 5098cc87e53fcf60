"""Saved answers to what they hold; which answer a file is, its content says, not its name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.importers.statuspage.gathered import Gathered
from generator.importers.statuspage.shapes import Component, Event, Page
from generator.problems import Level, Place, Problem

LIMIT = 256 * 1024 * 1024
"""Bytes that a saved answer may have."""
_HINT = "save the answer of the API again, such as /api/v2/incidents.json"
_EVENTS = ("incidents", "scheduled_maintenances")
_EVENT = ("incident", "scheduled_maintenance")


def gather(paths: Iterable[Path]) -> tuple[Gathered, list[Problem]]:
    """Read files, and all ``.json`` files of folders."""
    gathered = Gathered()
    problems: list[Problem] = []
    for path in paths:
        for file in _files(path):
            problems += _read(file, gathered)
    return gathered, problems


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.json")) if path.is_dir() else [path]


def _read(file: Path, gathered: Gathered) -> Iterator[Problem]:
    data = _data(file)
    if isinstance(data, Problem):
        yield data
        return
    place = Place(file.as_posix())
    found = list(_things(data, ""))
    if not found:
        sentence = "the file holds no page, component, incident or maintenance of Statuspage"
        yield Problem(place, "import-unknown", sentence, _HINT, Level.WARNING)
    for kind, where, thing in found:
        yield from _take(kind, thing, where, place, gathered)


def _data(file: Path) -> Any:
    """What a file holds, or a ``Problem``."""
    place = Place(file.as_posix())
    try:
        if file.stat().st_size > LIMIT:
            sentence = f"the file is larger than {LIMIT // 1024 // 1024} MiB"
            return Problem(place, "import-unreadable", sentence, "split it into several files")
        return json.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        sentence = f"the file cannot be read ({error.strerror})"
    except UnicodeDecodeError:
        sentence = "the file is not UTF-8"
    except json.JSONDecodeError as error:
        place = Place(file.as_posix(), error.lineno, error.colno)
        sentence = f"this is not JSON: {error.msg}"
    except (RecursionError, ValueError):
        sentence = "this JSON is no answer of an API"
    return Problem(place, "import-unreadable", sentence, _HINT)


_Thing = tuple[type[Page | Component | Event], str, Any]


def _things(data: Any, where: str) -> Iterator[_Thing]:
    """Everything in an answer, with the way to it: ``incidents[3]``."""
    if isinstance(data, list):
        for number, entry in enumerate(data):
            if isinstance(entry, dict | list) and where.count("[") < 2:  # noqa: PLR2004 - [page][entry]
                yield from _things(entry, f"{where}[{number}]")
    elif not isinstance(data, dict):
        return
    elif "incident_updates" in data:
        yield Event, where, data
    elif "name" in data and "position" in data:
        yield Component, where, data
    else:
        yield from _parts(data, where)


def _parts(data: dict[str, Any], where: str) -> Iterator[_Thing]:
    """The parts of a whole answer."""
    if isinstance(data.get("page"), dict):
        yield Page, f"{where}page", data["page"]
    for number, entry in enumerate(_entries(data, "components")):
        yield Component, f"{where}components[{number}]", entry
    for key in _EVENTS:
        for number, entry in enumerate(_entries(data, key)):
            yield Event, f"{where}{key}[{number}]", entry
    for key in _EVENT:
        if isinstance(data.get(key), dict):
            yield Event, f"{where}{key}", data[key]


def _entries(data: dict[str, Any], key: str) -> list[Any]:
    value = data.get(key)
    return value if isinstance(value, list) else []


def _take(
    kind: type[Page | Component | Event], thing: Any, where: str, place: Place, gathered: Gathered
) -> Iterator[Problem]:
    try:
        found = kind.model_validate(thing)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        way = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in first["loc"])
        said = first["msg"].removeprefix("Value error, ")
        yield Problem(
            place,
            "import-unreadable",
            f"{where}{way}: {said}",
            "this one was left out; put it right in the file and import again",
        )
        return
    if isinstance(found, Page):
        gathered.add_page(found)
    elif isinstance(found, Component):
        gathered.add_component(found)
    else:
        gathered.add_event(found)
