"""What YAML allows and content does not: a key twice, a key that is no text, hidden characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.problems import Problem
from generator.problems.words import shown
from generator.source.encoding import FORBIDDEN, name_of
from generator.source.lines import place_at

MOST = 25
"""How many faults of one file are told."""
_GLUED_COMMENT = re.compile(r" +(#[^\s#].{0,20})")


class _Fault(NamedTuple):
    line: int
    column: int
    rule: str
    sentence: str
    hint: str

    @classmethod
    def at(cls, node: Node, rule: str, sentence: str, hint: str) -> _Fault:
        return cls(node.start_mark.line, node.start_mark.column, rule, sentence, hint)


def may_have_faults(text: str) -> bool:
    """Whether plain data may not show a fault that the nodes show: an escape, a comment."""
    return "\\" in text or (" #" in text and _GLUED_COMMENT.search(text) is not None)


def faults(node: Node, text: str, file: str) -> tuple[Problem, ...]:
    """Find the faults below a node, whose nesting is bounded."""
    lines = text.split("\n")
    return tuple(
        Problem(place_at(file, text, line, column), rule, sentence, hint)
        for line, column, rule, sentence, hint in islice(_faults(node, lines), MOST)
    )


def _faults(node: Node, lines: list[str]) -> Iterator[_Fault]:
    if isinstance(node, MappingNode):
        yield from _of_keys(node)
        for _, value in node.value:
            yield from _faults(value, lines)
    elif isinstance(node, SequenceNode):
        for entry in node.value:
            yield from _faults(entry, lines)
    elif isinstance(node, ScalarNode):
        yield from _of_text(node)
        yield from _cut(node, lines)


def _of_keys(node: MappingNode) -> Iterator[_Fault]:
    seen: dict[str, int] = {}
    for key, _ in node.value:
        if not isinstance(key, ScalarNode):
            sentence = "a key is a list or a mapping here"
            yield _Fault.at(key, "yaml-feature", sentence, "a key is a plain word")
        elif key.value in seen:
            sentence = f"{shown(key.value)} is already set on line {seen[key.value]}"
            yield _Fault.at(key, "duplicate-key", sentence, "keep one of the two")
        else:
            seen[key.value] = key.start_mark.line + 1
            yield from _of_text(key)


def _of_text(node: ScalarNode) -> Iterator[_Fault]:
    found = FORBIDDEN.search(node.value)
    if found:
        sentence = f"the text holds {name_of(found[0])}, written as an escape"
        yield _Fault.at(node, "forbidden-character", sentence, "leave it out")


def _cut(node: ScalarNode, lines: list[str]) -> Iterator[_Fault]:
    """``title: Ticket #12 is back`` is the title ``Ticket`` to YAML, and a comment."""
    end = node.end_mark
    comment = _GLUED_COMMENT.match(lines[end.line], end.column) if end.line < len(lines) else None
    if node.style or comment is None:
        return
    cut = shown(comment[1].rstrip())
    sentence = f"the text ends before {cut}: YAML takes the rest for a comment"
    hint = "put the text in quotes; if it is a comment, put a space after the #"
    yield _Fault(end.line, comment.start(1), "cut-text", sentence, hint)
