"""Each picture as a file beside the page of its postmortem."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.output import OutputFile


def render(edition: Edition) -> Iterator[OutputFile]:
    """Yield every picture; the same one shown twice by a postmortem is one file."""
    for entry in edition.entries:
        files = {each.file: each.data for each in entry.pictures}
        for name, data in files.items():
            yield OutputFile(f"{entry.path}{name}", data)
