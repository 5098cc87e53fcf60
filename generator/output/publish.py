"""Publish a tree whole or not at all: built beside the old one, then put in its place in one step.

Killed at any moment, the published folder is the whole old tree or the whole new one; the next
build clears away what was left lying beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from generator.output.claim import claimed
from generator.output.file import Publishable
from generator.output.published import Published


def publish(
    files: Iterable[Publishable],
    target: Path,
    *,
    keep: Collection[str] = (),
    ground: bytes = b"",
) -> Published:
    """Make ``target`` hold exactly ``files``, besides its sub-folders ``keep`` and foreign files.

    Raise ``CannotPublish`` where that cannot be, or what making ``files`` raises; ``target`` is
    then as it was.
    """
    with claimed(target, keep=keep) as claim:
        return claim.publish(files, ground=ground)
