"""A folder of documents to the content files that are missing, and all there is to say about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.importers.postmortems.finding import Document, documents
from generator.importers.postmortems.foreign import read_foreign
from generator.importers.postmortems.notes import Kind, Notes
from generator.importers.postmortems.writing import written
from generator.importers.site import read_site
from generator.importers.slugs import slug
from generator.model.content import Body, SiteConfig
from generator.output import OutputFile
from generator.problems import Place, Problem, sort_key
from generator.source import POSTMORTEM_LIMIT

POSTMORTEMS = "content/postmortems"


@dataclass(slots=True)
class Import:
    """What is to be written (paths from the site's root), and what was found on the way."""

    files: list[OutputFile] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    """How the bodies of the files are understood, in the same order."""
    problems: list[Problem] = field(default_factory=list)
    notes: Notes = field(default_factory=Notes)
    there: list[str] = field(default_factory=list)
    """Files that exist and say the same."""
    different: list[str] = field(default_factory=list)
    """Files that exist and say something else: people went on writing."""
    has_site: bool = True
    """Whether there is a site that they go into."""
    teams: set[str] = field(default_factory=set)
    """Whose they are."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the documents go into."""

    root: Path
    site: SiteConfig | None
    there: dict[str, Path]
    taken: set[str] = field(default_factory=set)


def plan_import(folder: Path, root: Path, team: str | None = None) -> Import:
    """Read the documents below ``folder``; say what ``root`` lacks of them, and write nothing."""
    plan = Import()
    site, problems = read_site(root)
    plan.problems += problems
    plan.has_site = site is not None
    ground = _Ground(root, site, _existing(root))
    for document in documents(folder, team, plan.problems):
        _add(plan, document, ground)
    plan.problems.sort(key=sort_key)
    return plan


def _add(plan: Import, document: Document, ground: _Ground) -> None:
    site = ground.site
    id_ = _unused(slug(document.stem) or "postmortem", ground.taken)
    team = slug(document.team) or "team"
    path = f"{POSTMORTEMS}/{team}/{id_}.md"
    notes = Notes()
    text, body = written(read_foreign(document.text), document.stem, path, site, notes)
    file = OutputFile.text(path, text)
    if len(file.data) > POSTMORTEM_LIMIT:
        sentence = "with its front matter it is larger than a postmortem may be"
        hint = "shorten it, and import it again"
        plan.problems.append(Problem(Place(document.path), "too-large", sentence, hint))
        return
    if id_ in ground.there:
        _compare(plan, ground.there[id_], file, ground.root)
        return
    plan.teams.add(team)
    if site and team not in site.teams:
        notes.add(Kind.TEAM, path)
    if document.replaced:
        notes.add(Kind.CHARACTERS, path)
    for kind, files in notes:
        for each in files:
            plan.notes.add(kind, each)
    plan.files.append(file)
    plan.bodies.append(body)


def _unused(name: str, taken: set[str]) -> str:
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name[:90]}-{number}"
    taken.add(candidate)
    return candidate


def _existing(root: Path) -> dict[str, Path]:
    """Postmortems by id, wherever below their folder they lie."""
    return {path.stem.casefold(): path for path in sorted((root / POSTMORTEMS).rglob("*.md"))}


def _compare(plan: Import, path: Path, file: OutputFile, root: Path) -> None:
    try:
        same = path.read_bytes() == file.data
    except OSError:
        same = False
    (plan.there if same else plan.different).append(path.relative_to(root).as_posix())
