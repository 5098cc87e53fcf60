"""Where a list in a file can be gone on with, so that all that stands there stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

_BLOCK = ("|", ">")


@dataclass(frozen=True, slots=True)
class Room:
    """A place behind the last entry of a list.

    ``offset`` counts characters of the text. In a list within brackets (``flow``) the new entry
    follows on the same line, else it begins a line: its dash in column ``dash``, its keys in
    column ``keys``, both from 0. ``first`` tells that the list has no entry yet.
    """

    offset: int
    flow: bool = False
    first: bool = False
    dash: int = 0
    keys: int = 2


def rooms(node: Node, text: str) -> Iterator[Room]:
    """Yield the places where an entry may be added, the tidiest first; none if it is no list.

    The first is not always right (a text with ``|+`` owns the empty lines below it), so whoever
    adds has to read the result again.
    """
    if not isinstance(node, SequenceNode):
        return
    lines = _Lines(text)
    if node.flow_style:
        last = node.value[-1] if node.value else None
        mark = last.end_mark if last else node.start_mark
        offset = lines.offset(mark.line, mark.column) + (0 if last else 1)
        yield Room(offset, flow=True, first=last is None)
        return
    last = node.value[-1]
    dash = node.start_mark.column
    keys = max(last.start_mark.column, dash + 2) if _is_block_mapping(last) else dash + 2
    for line in lines.ends(_last(last)):
        yield Room(lines.below_comments(line, dash), dash=dash, keys=keys)


def _is_block_mapping(node: Node) -> bool:
    return isinstance(node, MappingNode) and not node.flow_style


def _last(node: Node) -> Node:
    """The node with which another one ends, whose end is exactly known."""
    while isinstance(node, CollectionNode) and not node.flow_style and node.value:
        entry = node.value[-1]
        node = entry[1] if isinstance(node, MappingNode) else entry
    return node


class _Lines:
    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]
        self._end = len(text)

    def offset(self, line: int, column: int = 0) -> int:
        """The offset of a place, at most the end of the text."""
        return min(self._starts[min(line, len(self._lines))] + column, self._end)

    def ends(self, node: Node) -> Iterator[int]:
        """Yield the lines that may be the first one after a node."""
        end = node.end_mark
        if not (isinstance(node, ScalarNode) and node.style in _BLOCK):
            yield end.line + 1
            return
        after = end.line if end.column == 0 else end.line + 1
        filled = after
        while filled - 1 > node.start_mark.line and not self._lines[filled - 1].strip():
            filled -= 1
        yield from dict.fromkeys((filled, after))

    def below_comments(self, line: int, dash: int) -> int:
        """The offset of a line, or of the one below comments that belong to the entry above it."""
        while line < len(self._lines) and self._is_comment(self._lines[line], dash):
            line += 1
        return self.offset(line)

    @staticmethod
    def _is_comment(line: str, dash: int) -> bool:
        bare = line.lstrip(" ")
        return bare.startswith("#") and len(line) - len(bare) > dash
