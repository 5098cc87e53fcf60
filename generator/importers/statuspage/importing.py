"""Saved answers to the content files that are missing, and all there is to say about it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.importers.statuspage.chronology import began_at, oldest_first
from generator.importers.statuspage.components import catalogued
from generator.importers.statuspage.events import event_data
from generator.importers.statuspage.existing import EVENTS, SITE, Known, known_events, known_site
from generator.importers.statuspage.gathered import Gathered
from generator.importers.statuspage.ids import kept_id
from generator.importers.statuspage.names import one_line
from generator.importers.statuspage.notes import Kind, Notes
from generator.importers.statuspage.reading import gather
from generator.importers.statuspage.shapes import Event
from generator.importers.statuspage.site import SEVERITIES, site_text
from generator.importers.yaml_text import yaml_text
from generator.model.content import Event as OurEvent
from generator.output import OutputFile
from generator.problems import Place, Problem, sort_key
from generator.source import EVENT_LIMIT

_EVENT: TypeAdapter[OurEvent] = TypeAdapter(OurEvent)


@dataclass(slots=True)
class Import:
    """What is to be written (paths from the site's root), and what was found on the way."""

    files: list[OutputFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: Notes = field(default_factory=Notes)
    incidents: int = 0
    maintenances: int = 0
    updates: int = 0
    newest: datetime | None = None
    """When the newest word of all was said: of the days after it nothing is known."""
    there: list[str] = field(default_factory=list)
    """Files that exist and say the same."""
    different: list[str] = field(default_factory=list)
    """Files that exist and say something else, since people edited them or the answers did."""


def plan_import(paths: Collection[Path], root: Path) -> Import:
    """Read saved answers and say what ``root`` lacks of them. Nothing is written."""
    plan = Import()
    gathered, plan.problems = gather(paths)
    known = known_site(root)
    if isinstance(known, tuple):
        plan.problems += known
    elif gathered.events or gathered.components or gathered.page:
        if known is None:
            catalogue = catalogued(gathered)
            text = site_text(gathered, catalogue, plan.notes)
            plan.files.append(OutputFile.text(SITE, text))
            known = Known(catalogue.names, SEVERITIES)
        _add_events(plan, gathered, known, root)
    said = [at for event in gathered.events.values() for at, _ in oldest_first(event)]
    plan.newest = max(said, default=None)
    plan.problems.sort(key=sort_key)
    return plan


def _add_events(plan: Import, gathered: Gathered, known: Known, root: Path) -> None:
    there = known_events(root)
    for event in sorted(gathered.events.values(), key=lambda event: event.id):
        id_ = kept_id(event.id)
        notes = Notes()
        if id_ != event.id:
            notes.add(Kind.ID, f"{event.id} is now {id_}")
        made = _made(event, id_, known, notes)
        if isinstance(made, Problem):
            plan.problems.append(made)
        elif id_.casefold() in there:
            _compare(plan, there[id_.casefold()], made, root)
        else:
            plan.files.append(made)
            plan.notes.add_all(notes)
            plan.maintenances += event.is_maintenance
            plan.incidents += not event.is_maintenance
            plan.updates += made.data.count(b"\n  - id: ")


def _compare(plan: Import, path: Path, made: OutputFile, root: Path) -> None:
    file = path.relative_to(root).as_posix()
    try:
        same = path.read_bytes() == made.data
    except OSError:
        same = False
    (plan.there if same else plan.different).append(file)


def _made(event: Event, id_: str, known: Known, notes: Notes) -> OutputFile | Problem:
    """The file of an event, or why there can be none."""
    began = began_at(event)
    if began is None:
        return _left_out(event, "nothing says when it was")
    data = event_data(event, began, known.names, known.severities, notes)
    try:
        _EVENT.validate_python({"kind": "incident", **data, "id": id_})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        way = ".".join(map(str, first["loc"]))
        return _left_out(event, f"{way}: {first['msg']}")
    text = yaml_text(data, *_origin(event))
    if len(text.encode()) > EVENT_LIMIT:
        return _left_out(event, f"its file would be larger than {EVENT_LIMIT // 1024} KiB")
    return OutputFile.text(f"{EVENTS}/{began.year}/{id_}.yml", text)


def _origin(event: Event) -> list[str]:
    link = one_line(event.shortlink)
    return [f"Imported from {link}"] if link else ["Imported from Statuspage"]


def _left_out(event: Event, why: str) -> Problem:
    return Problem(
        Place(f"{EVENTS}/{kept_id(event.id)}.yml"),
        "import-left-out",
        f"{event.id} ({one_line(event.name)}) was left out: {why}",
        "write it by hand, or put it right in the saved answer and import again",
    )
