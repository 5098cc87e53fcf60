"""The text of a new postmortem's file: front matter with what is known, and an outline."""

from __future__ import annotations

from collections.abc import Mapping

from generator.authoring.append import refuse_forbidden
from generator.authoring.lines import mapping_lines
from generator.authoring.refused import Refused
from generator.source import Data, Paper, parse_paper


def postmortem_file(front: Mapping[str, Data], hints: str, body: str, file: str) -> bytes:
    """Write it and read it again; raises ``Refused`` where that differs.

    ``hints`` are comments below the keys: what else can be said.
    """
    refuse_forbidden(front)
    keys = "".join(f"{line}\n" for line in mapping_lines(front, 0))
    data = f"---\n{keys}{hints}---\n{body}".encode()
    again = parse_paper(data, file)
    if isinstance(again, Paper) and again.data == dict(front):
        return data
    raise Refused("these words cannot be written down as they are", "use plain words without signs")
