"""A new event: its file's name, its first update, and the way to disk; all kinds share it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

import click

from generator.authoring import (
    Bare,
    Refused,
    dated_slug,
    event_file,
    modeline,
    moment_text,
    refuse_future,
)
from generator.cli.desk.asking import ask, missing
from generator.cli.desk.finishing import Draft, finish
from generator.cli.desk.options import Manner, Words
from generator.cli.desk.preview import STAGES
from generator.load.wording.patterns import as_id
from generator.model.vocabulary import Stage
from generator.site.single import Desk
from generator.source import Data

_SCHEMA = "schemas/event.schema.json"
"""Where `statusbook schema --write` puts it; editors are pointed there where a site has it."""
_YEAR = re.compile(r"/\d{4}$")


def moment_of(words: Words, desk: Desk, manner: Manner) -> datetime:
    """When the first word is said."""
    moment = desk.moment(manner.moment)
    at = words.at or moment
    refuse_future(at, moment)
    return at


def titled(title: str | None, manner: Manner, question: str) -> str:
    """The headline, given or asked for."""
    plain = " ".join((title or "").split())
    return plain or ask(question) if manner.asks else plain


def refuse_missing(manner: Manner, **given: object) -> None:
    """Say at once which options are missing where nobody can be asked."""
    lacking = [f"--{name}" for name, value in given.items() if not value]
    if lacking and not manner.asks:
        raise missing(lacking)


def place_of(ident: str | None, title: str, day: datetime, desk: Desk) -> str:
    """The new file; refuses an id that cannot be one, or that is taken."""
    name = ident or dated_slug(day.strftime("%Y-%m-%d"), title)
    if name != as_id(name):
        raise click.UsageError(
            f"{name!r} cannot be an id; write {as_id(name) or 'letters and digits'}: "
            "ids have lower-case letters a to z, digits, - and _, at most 100"
        )
    taken = desk.files().get(name)
    if taken:
        raise Refused(
            f"{taken} exists already, and no file is overwritten",
            f"say what is new with `statusbook update {name}`, or choose another name with --id",
        )
    return f"{_folder(desk.files(), day)}/{name}.yml"


def _folder(files: Mapping[str, str], day: datetime) -> str:
    """A folder of the year, or the one of the newest event where a site has no such folders."""
    newest = max(files, default="")
    folder = files[newest].rpartition("/")[0] if newest else ""
    if not folder or _YEAR.search(folder):
        return f"content/incidents/{day:%Y}"
    return folder


def first_update(
    at: datetime, status: Stage | None, words: Words, message: str, promised: Mapping[str, Data]
) -> dict[str, Data]:
    """The first update, as the file has it."""
    return {
        "id": "u1",
        "at": moment_text(at),
        **({"status": status.value} if status else {}),
        **promised,
        **({"notify": Bare("false")} if words.silent else {}),
        "message": message,
    }


def begin(
    data: Mapping[str, Data],
    file: str,
    message: str,
    stage: Stage,
    *,
    desk: Desk,
    manner: Manner,
) -> None:
    """Write the file, after all that is looked at before."""
    name = file.rpartition("/")[2].removesuffix(".yml")
    has_schema = (manner.root / _SCHEMA).is_file()
    draft = Draft(
        file=file,
        old=None,
        new=event_file(data, file, modeline(file, _SCHEMA) if has_schema else ""),
        subject=f"{STAGES[stage]}: {data['title']}",
        message=message,
        following=f"`statusbook update {name}` says what is new",
    )
    finish(draft, desk, manner, desk.all() if stage is Stage.SCHEDULED else None)
