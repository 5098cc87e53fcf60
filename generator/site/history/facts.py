"""What can be told of a version of a postmortem without reading it as carefully as today's.

A few lines decide, so that thousands of old versions cost next to nothing: two keys of the front
matter, the lines of the text, and, where these say that something was closed, the action items.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from generator.model.learning import ActionState, PostmortemStatus, SectionKind, Visibility
from generator.reading import read_body
from generator.reading.kinds import kind_of
from generator.reading.states import STATE_WORDS

_T = TypeVar("_T", bound=StrEnum)
_HEAD = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_KEY = r"^{}[ \t]*:[ \t]*[\"']?([\w-]+)"
_STATUS = re.compile(_KEY.format("status"), re.MULTILINE)
_VISIBILITY = re.compile(_KEY.format("visibility"), re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*$", re.MULTILINE)
CLOSES = re.compile(rf"\[[xX]\]|\bclosed\b|\b(?:{STATE_WORDS})\b|[✅☑✔❌]", re.IGNORECASE)
"""What stands in a line that says that an action item is over."""


@dataclass(frozen=True)
class Facts:
    """A version: its front matter, and its text."""

    head: str
    body: str

    @classmethod
    def of(cls, data: bytes) -> Facts:
        """Take a file apart."""
        text = data.decode("utf-8", "replace").replace("\r\n", "\n")
        found = _HEAD.match(text)
        return cls(found[1], text[found.end() :]) if found else cls("", text)

    @cached_property
    def status(self) -> PostmortemStatus:
        """What its front matter says, a draft where it says nothing."""
        return _said(_STATUS, self.head, PostmortemStatus.DRAFT)

    @cached_property
    def visibility(self) -> Visibility:
        """What its front matter says, internal where it says nothing."""
        return _said(_VISIBILITY, self.head, Visibility.INTERNAL)

    @cached_property
    def lines(self) -> Counter[str]:
        """The lines of its text that say something, and how often each is there."""
        return Counter(line for line in map(str.rstrip, self.body.split("\n")) if line)

    @cached_property
    def states(self) -> Counter[ActionState]:
        """How many action items stand where."""
        return Counter(action.state for action in read_body(_actions(self.body)).actions)


def _said(pattern: re.Pattern[str], head: str, otherwise: _T) -> _T:
    found = pattern.search(head)
    kind = type(otherwise)
    return kind(found[1]) if found and found[1] in set(kind) else otherwise


def _actions(body: str) -> str:
    """Cut the sections of action items out of a text."""
    parts: list[str] = []
    begin, level = None, 0
    for heading in _HEADING.finditer(body):
        if begin is not None and len(heading[1]) <= level:
            parts.append(body[begin : heading.start()])
            begin = None
        if begin is None and kind_of(heading[2]) is SectionKind.ACTIONS:
            begin, level = heading.start(), len(heading[1])
    if begin is not None:
        parts.append(body[begin:])
    return "\n".join(parts)
