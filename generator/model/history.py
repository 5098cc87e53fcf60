"""How a postmortem came to be what it is, as far as git can tell; nobody's name is in it."""

from __future__ import annotations

from datetime import datetime

from generator.model.frozen import Frozen
from generator.model.learning import PostmortemStatus, Visibility


class Change(Frozen):
    """What one commit did to a postmortem."""

    at: datetime | None
    """When it was committed; ``None`` where that is no moment."""
    subject: str
    """The first line of the commit's message."""
    added: bool = False
    """Whether the file came with it."""
    moved: bool = False
    status: tuple[PostmortemStatus, PostmortemStatus] | None = None
    """From what to what, where that changed."""
    visibility: Visibility | None = None
    """What it became, where that changed."""
    done: int = 0
    """Action items that were done now and had not been before."""
    dropped: int = 0
    lines: int = 0
    """Lines of the text that were added, removed or written anew."""
    facts: bool = False
    """Whether other things of the front matter changed."""


class History(Frozen):
    """The newest changes of a postmortem, newest first."""

    changes: tuple[Change, ...] = ()
    earlier: int = 0
    """How many are not listed."""
    cut: bool = False
    """Whether git's own history ends before the file's beginning, as in a shallow clone."""
    pending: bool = False
    """Whether the file differs from what was committed."""
