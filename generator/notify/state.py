"""What has been announced, as it is kept from run to run: no address, no text, no secret."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Literal

from pydantic import ValidationError

from generator.model.frozen import Frozen
from generator.notify.trouble import CannotNotify

ABOUT = "Written by `statusbook notify`. Without this file updates would be announced twice."


class Owed(Frozen):
    """An update that a channel has yet to tell.

    ``sending`` was recorded before the message left, so what is still ``sending`` in a later run
    is in doubt. ``rest`` are fingerprints of the recipients that are left, where others have it.
    """

    channel: str
    update: str
    key: str
    status: Literal["waiting", "sending"] = "waiting"
    tries: int = 0
    rest: tuple[str, ...] = ()


class State(Frozen):
    """Updates that were seen, those older than ``oldest`` left out, and what is owed of them."""

    about: str = ABOUT
    version: Literal[1] = 1
    oldest: datetime
    seen: dict[str, datetime]
    owed: tuple[Owed, ...] = ()


def read_state(data: bytes, where: str) -> State:
    """Read a state; one that cannot be read stops the run, since guessing would tell twice."""
    try:
        return State.model_validate_json(data)
    except ValidationError:
        raise CannotNotify(
            f"{where} is no state that this version can read",
            "take an earlier version of it from git or from the cache; without it, "
            "delete it and what is open now is announced once more",
        ) from None


def written(state: State) -> bytes:
    """The state as bytes: the same for the same state, a line for each entry."""
    data = state.model_dump(mode="json")
    data["seen"] = dict(sorted(data["seen"].items()))
    return (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode()
