"""What a rule yields: where in the data, what is wrong, the way out."""

from __future__ import annotations

from dataclasses import dataclass

from generator.problems import Level

Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that breaks a rule, at a key path of the event's file or of ``site.yml``.

    With ``key`` the place is the key's, else its value's; with ``line`` it is that line of the
    text that stands there, counted from 0. A finding in the text of a postmortem has no keys but
    ``body_line``, the line of the file, counted from 1. ``file`` is for a file as a whole that is
    there no more.
    """

    keys: Keys
    sentence: str
    hint: str
    level: Level = Level.ERROR
    key: bool = False
    line: int | None = None
    body_line: int | None = None
    file: str | None = None
