"""What was published before, as git has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.content import Event


@dataclass(frozen=True)
class Earlier:
    """The events of an earlier commit; empty where there is nothing to compare with."""

    changed: Mapping[str, Event] = field(default_factory=dict)
    """By id, as they were: only those that are there now and differ."""
    gone: Mapping[str, Event] = field(default_factory=dict)
    """By the file that held them: those that are there no more."""
    lost: Mapping[str, Event] = field(default_factory=dict)
    """By file, as it was last: those that commits of the last weeks took away."""
    longer: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    """By id, as they were before commits of the last weeks took updates from them."""
    held_at: Mapping[str, str] = field(default_factory=dict)
    """By file: a commit that has what is gone or lost."""
