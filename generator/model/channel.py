"""A channel as ``notify`` sees it: whom it tells of what, and where its address is to be found."""

from __future__ import annotations

from generator.model.frozen import Frozen
from generator.model.vocabulary import EventKind, Stage


class Channel(Frozen):
    """A channel and its filters; an empty filter lets everything through."""

    name: str
    variable: str
    """The environment variable that holds its address."""
    components: frozenset[str] = frozenset()
    """Ids, those of its groups included."""
    severities: frozenset[str] = frozenset()
    kinds: frozenset[EventKind] = frozenset()
    stages: frozenset[Stage] = frozenset()
    language: str
    short: bool = False
