"""Whether a library that stands is what would be built, and what a build leaves to tell it."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from generator.cli.library.inputs import fresh_until
from generator.cli.library.missing import Missing
from generator.cli.library.outside import Outside
from generator.cli.library.shelved import Shelved, Shelves
from generator.cli.publishing import LIBRARY
from generator.model.edition import Edition
from generator.output import forget, remember, remembered

_MEMORY = "library"


def remember_library(
    shelves: Shelves, made_of: str, internal: Edition, outside: Outside | None, missing: Missing
) -> None:
    """Remember what was published, and without what: of what, and when it reads the same."""
    told = {
        "made_of": made_of,
        "from": internal.now.isoformat(),
        "until": fresh_until(internal).isoformat(),
        "public": asdict(outside) if outside else None,
        "missing": missing.written(),
    }
    remember(shelves.internal, _MEMORY, json.dumps(told).encode())


def forget_library(shelves: Shelves) -> None:
    """Let the next build know of nothing that stands."""
    forget(shelves.internal, _MEMORY)


def stands(shelves: Shelves, made_of: str, now: datetime) -> Shelved | None:
    """What is published, if it is what would be built with ``keep_going``."""
    try:
        last = _last(shelves)
        same = last["made_of"] == made_of
        fresh = datetime.fromisoformat(last["from"]) <= now < datetime.fromisoformat(last["until"])
        has_public = last["public"] is not None and last["public"]["files"] > 0
        missing = Missing.read(last["missing"])
    except (ValueError, KeyError, TypeError):
        return None
    places = (shelves.internal, shelves.public) if has_public else (shelves.internal,)
    if same and fresh and all((each / LIBRARY / "index.html").is_file() for each in places):
        return Shelved(missing.problems, missing.withheld, unchanged=True)
    return None


def standing_outside(shelves: Shelves, made_of: str, now: datetime) -> Outside | None:
    """The public edition that is published, if it is what would be built."""
    try:
        last = Outside(**_last(shelves)["public"])
        return last if last.stands(made_of, now, shelves) else None
    except (ValueError, KeyError, TypeError):
        return None


def _last(shelves: Shelves) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(remembered(shelves.internal, _MEMORY))
    return found
