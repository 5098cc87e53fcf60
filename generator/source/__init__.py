"""Bytes on disk to plain data with positions. The only reader of YAML.

Every scalar stays the text its author wrote: ``no``, ``10:30``, ``1.10`` and ``0123`` are typed
later, by the models. Whatever a file holds, the answer is a ``Document`` or problems.
"""

from generator.source.disk import EVENT_LIMIT, POSTMORTEM_LIMIT, SITE_LIMIT, read_bytes
from generator.source.document import Data, Document
from generator.source.encoding import decode, forbidden_in, readable
from generator.source.frontmatter import Paper, parse_paper
from generator.source.lines import place_of
from generator.source.parse import parse_document
from generator.source.room import Room

__all__ = [
    "EVENT_LIMIT",
    "POSTMORTEM_LIMIT",
    "SITE_LIMIT",
    "Data",
    "Document",
    "Paper",
    "Room",
    "decode",
    "forbidden_in",
    "parse_document",
    "parse_paper",
    "place_of",
    "read_bytes",
    "readable",
]
