"""The text of a new event's file."""

from __future__ import annotations

from collections.abc import Mapping

from generator.authoring.append import refuse_forbidden
from generator.authoring.lines import mapping_lines
from generator.authoring.refused import Refused
from generator.source import Data, Document, parse_document


def modeline(file: str, schema: str) -> str:
    """Write the comment by which editors find a schema; both paths begin at the site's folder."""
    return f"# yaml-language-server: $schema={'../' * file.count('/')}{schema}\n"


def event_file(data: Mapping[str, Data], file: str, first: str = "") -> bytes:
    """Write an event as a file, and read it again; raises ``Refused`` where that differs.

    ``first`` is a line of comment that it begins with.
    """
    refuse_forbidden(data)
    for blocks in (True, False):
        text = first + "".join(f"{line}\n" for line in mapping_lines(data, 0, blocks=blocks))
        again = parse_document(text.encode("utf-8"), file)
        if isinstance(again, Document) and again.data == dict(data):
            return text.encode("utf-8")
    raise Refused("these words cannot be written down as they are", "use plain words without signs")
