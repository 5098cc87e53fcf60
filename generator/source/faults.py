"""What YAML allows and content does not: a key twice, a key that is no text, hidden characters."""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.problems import Problem
from generator.source.encoding import FORBIDDEN, name_of
from generator.source.lines import place_at


def faults(node: Node, text: str, file: str) -> tuple[Problem, ...]:
    """Find all faults below a node, whose nesting is bounded."""
    return tuple(
        Problem(place_at(file, text, at.start_mark.line, at.start_mark.column), rule, said, hint)
        for at, rule, said, hint in _faults(node)
    )


_Fault = tuple[Node, str, str, str]


def _faults(node: Node) -> Iterator[_Fault]:
    if isinstance(node, MappingNode):
        yield from _of_keys(node)
        for _, value in node.value:
            yield from _faults(value)
    elif isinstance(node, SequenceNode):
        for entry in node.value:
            yield from _faults(entry)
    elif isinstance(node, ScalarNode):
        yield from _of_text(node)


def _of_keys(node: MappingNode) -> Iterator[_Fault]:
    seen: dict[str, int] = {}
    for key, _ in node.value:
        if not isinstance(key, ScalarNode):
            yield key, "yaml-feature", "a key is a list or a mapping here", "a key is a plain word"
        elif key.value in seen:
            sentence = f"{key.value!r} is already set on line {seen[key.value]}"
            yield key, "duplicate-key", sentence, "keep one of the two"
        else:
            seen[key.value] = key.start_mark.line + 1
            yield from _of_text(key)


def _of_text(node: ScalarNode) -> Iterator[_Fault]:
    found = FORBIDDEN.search(node.value)
    if found:
        sentence = f"the text holds {name_of(found[0])}, written as an escape"
        yield node, "forbidden-character", sentence, "leave it out"
