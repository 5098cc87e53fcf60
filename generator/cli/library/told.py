"""How a build of the library went, in a few lines for a person."""

from __future__ import annotations

from pathlib import Path

from generator.cli.library.shelved import Shelved, Shelves
from generator.cli.told import counted, summed
from generator.model.learning import Audience
from generator.output import Published

_NEXT = "Next: `statusbook serve` to look at it, or copy the folders to your hosts."


def told(shelved: Shelved, shelves: Shelves, seconds: float) -> str:
    """The closing summary."""
    if shelved.unchanged:
        return f"The library has not changed; it stands as it is.\n{_NEXT}"
    if shelved.failed:
        return (
            f"Library not published: {summed(shelved.problems)}. What was published of it before "
            "was left as it was. Mend what is listed above and build again."
        )
    lines = [f"Library: {counted(shelved.read, 'postmortem')} read, in {seconds:.1f} s."]
    lines += [
        _done(folder, published)
        for folder, published in (
            (shelves.public / "postmortems", shelved.published[Audience.PUBLIC]),
            (shelves.internal, shelved.published[Audience.INTERNAL]),
        )
    ]
    return "\n".join([*lines, _NEXT])


def _done(folder: Path, published: Published) -> str:
    if not published.written + published.unchanged:
        return f"{folder}: nothing in it is public."
    return (
        f"Published {folder}: {published.written:,} written, {published.unchanged:,} unchanged, "
        f"{published.removed:,} removed."
    )
