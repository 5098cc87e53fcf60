"""What stands in the place of what nobody can read: as little as the models take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import get_args

from generator.load.wording.shape import Keys, Model, model_at
from generator.model.content import SiteConfig
from generator.model.content.scalars import read_moment
from generator.source import Data

NOBODY = "unreadable"
_TEXT = "…"
_LATER = "2200-01-01T00:00:00Z"
_TIMES = frozenset({"started", "at", "start", "end"})
_WRITTEN: Mapping[str, str] = {
    "url": "https://status.example.com",
    "feed_authority": "status.example.com,2026",
    "severity": NOBODY,
    "team": NOBODY,
    "to": NOBODY.upper(),
    "impact": "none",
}


def entry(model: Model, whole: Data, keys: Keys = ()) -> dict[str, Data]:
    """Make up what a ``model`` needs, at ``keys`` of the ``whole`` file."""
    return {
        name: required(model, name, whole, (*keys, name))
        for name, field in model.model_fields.items()
        if field.is_required()
    }


def required(model: Model, name: str, whole: Data, keys: Keys) -> Data:
    """Make up the value of a key that a ``model`` cannot do without.

    A time is the latest that the file names, so that what is long over does not seem to be of
    today. A status is the last that an event has, for the same reason. Ids differ from all others.
    """
    inner, listed = model_at(model, (name,)), model_at(model, (name, 0))
    if inner is not None:
        return entry(inner, whole, keys)
    if listed is not None:
        made = entry(listed, whole, (*keys, 0))
        return {NOBODY: made} if model is SiteConfig else [made]
    if name in _TIMES:
        return max(_times(whole), default=(None, _LATER), key=lambda each: each[0])[1]
    if name == "status":
        return str(get_args(model.model_fields[name].annotation)[-1])
    if name == "id":
        return "-".join((NOBODY, *(str(step) for step in keys if isinstance(step, int))))
    return _WRITTEN.get(name, _TEXT)


def _times(whole: Data) -> Iterator[tuple[datetime, str]]:
    """The times of a file and how they are written; of those that have only a day, its first."""
    if isinstance(whole, list):
        for each in whole:
            yield from _times(each)
    elif isinstance(whole, dict):
        for key, value in whole.items():
            if isinstance(value, dict | list):
                yield from _times(value)
            elif key in _TIMES:
                yield from _readable(value)


def _readable(value: str) -> Iterator[tuple[datetime, str]]:
    for written in (value, f"{value[:10]}T00:00:00Z"):
        try:
            yield read_moment(written), written
        except ValueError:
            continue
        return
