"""A file of front matter and Markdown to a postmortem."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import PurePosixPath

from pydantic import ValidationError

from generator.load.remnant import remnant_of
from generator.load.wording import problems_of
from generator.model.content import Body, Postmortem
from generator.model.content.remnant import Remnant
from generator.model.learning import Milestone
from generator.problems import Problem
from generator.problems.lane import POSTMORTEMS
from generator.source import Data, Paper

_DATED = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", re.ASCII)
_GIVEN = {
    "id": "the name of its file is its id",
    "file": "the path of its file says so",
    "body": "the text stands below the front matter, after the second ---",
    "history": "git remembers it",
    "pictures": "the text shows them: ![what it shows](name.png)",
}

_OF_THE_PUBLIC = frozenset({"visibility", "status", "published", "public_sections"})
"""Keys that say what of it leaves the house."""


def load_postmortem(paper: Paper, paper_id: str) -> Postmortem | tuple[Problem, ...]:
    """Type the postmortem that a paper holds, but for its text; ``paper_id`` is fit to be an id."""
    team = _team_of(paper.file)
    data: dict[str, Data] = {"team": team, **paper.data} if team else dict(paper.data)
    strange = tuple(_misplaced(paper, key) for key in _GIVEN if key in paper.data)
    try:
        typed = Postmortem.model_validate(data | {"id": paper_id, "file": paper.file, "body": {}})
    except ValidationError as error:
        return strange + problems_of(error, paper, Postmortem)
    return strange or typed


def with_body(paper: Paper, typed: Postmortem, began: Mapping[str, datetime]) -> Postmortem:
    """Read the text of a postmortem too.

    ``began`` tells when each incident began, so that times of day in the text get their day.
    """
    return typed.model_copy(update={"body": _body(paper, typed, began)})


def remnant_of_postmortem(
    paper: Paper, paper_id: str, *, reads_body: bool = True
) -> Remnant[Postmortem] | None:
    """Type what is left of a postmortem that cannot be typed; ``None`` where too much is wrong.

    Its text is read unless nobody can say what of it the public would see.
    """
    given: dict[str, Data] = {"id": paper_id, "file": paper.file, "body": {}}
    team = _team_of(paper.file)
    if team and "team" not in paper.data:
        given["team"] = team
    rest = replace(paper, data={key: paper.data[key] for key in paper.data if key not in _GIVEN})
    found = remnant_of(rest, Postmortem, given)
    if found is None or not reads_body or not found.lost.isdisjoint(_OF_THE_PUBLIC):
        return found
    body = _body(paper, found.left, {})
    return replace(found, left=found.left.model_copy(update={"body": body}))


def _team_of(file: str) -> str | None:
    """The folder that a file lies in, which is named after a team."""
    folder = PurePosixPath(file).relative_to(POSTMORTEMS).parts[:-1]
    return folder[0] if folder else None


def _misplaced(paper: Paper, key: str) -> Problem:
    sentence = f"'{key}' is no key of a postmortem: {_GIVEN[key]}"
    return Problem(paper.place((key,), key=True), "unknown-key", sentence, "delete this line")


def _body(paper: Paper, typed: Postmortem, began: Mapping[str, datetime]) -> Body:
    from generator.reading import read_body  # noqa: PLC0415 - the status page reads no bodies

    return read_body(paper.body, first_line=paper.body_line, day=_day(typed, began))


def _day(typed: Postmortem, began: Mapping[str, datetime]) -> date | None:
    """The day on which it began, as far as anything but the text says so."""
    started = typed.milestones.get(Milestone.STARTED) or min(
        (began[each] for each in typed.incidents if each in began), default=None
    )
    if started:
        return started.date()
    return typed.date or _day_in(typed.id)


def _day_in(name: str) -> date | None:
    found = _DATED.match(name)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
