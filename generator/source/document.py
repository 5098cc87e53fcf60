"""A file as plain data, which can tell the line and column of every key and value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.problems import Place
from generator.source.lines import indentation, place_at
from generator.source.loader import compose
from generator.source.room import Room, rooms

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
"""What a file says: mappings and lists, and below them the text that its author wrote."""


@dataclass(frozen=True)
class Document:
    """A file that could be read. ``file`` is relative to the site's root, with ``/``.

    Positions are computed when the first place is asked for, which a sound file never is.
    """

    file: str
    text: str
    data: dict[str, Data]

    def place(self, keys: tuple[str | int, ...] = (), *, key: bool = False) -> Place:
        """Where the value at ``keys`` stands, or with ``key`` where its key does.

        Where the file does not go that deep, it is the place of the deepest part that exists.
        """
        found = self._node(keys, key=key)
        return place_at(self.file, self.text, found.start_mark.line, found.start_mark.column)

    def place_in_text(self, keys: tuple[str | int, ...], line: int) -> Place:
        """Where a line, counted from 0, of the text at ``keys`` stands.

        A folded or quoted text does not tell its lines apart; there it is where the text begins.
        """
        node = self._node(keys)
        if not isinstance(node, ScalarNode) or node.style != "|":
            return self.place(keys)
        number = node.start_mark.line + 1 + line
        column = len(indentation(self.text, number))
        return place_at(self.file, self.text, number, column)

    def rooms(self, key: str) -> tuple[Room, ...]:
        """Where an entry may be added to the list at a key of the file, the tidiest place first."""
        child = _child(self._root, key)
        return tuple(rooms(child[1], self.text)) if child else ()

    def _node(self, keys: tuple[str | int, ...], *, key: bool = False) -> Node:
        node: Node = self._root
        found = node
        for step in keys:
            child = _child(node, step)
            if child is None:
                break
            found = child[0] if key else child[1]
            node = child[1]
        return found

    @cached_property
    def _root(self) -> Node:
        root = compose(self.text)
        assert root is not None  # noqa: S101 - it has data, so it has a node
        return root


def _child(node: Node, step: str | int) -> tuple[Node, Node] | None:
    """Find the key's and the value's node of one step; a list has no key but its entry."""
    if isinstance(node, SequenceNode) and isinstance(step, int):
        entries: list[Node] = node.value
        return (entries[step], entries[step]) if step < len(entries) else None
    if isinstance(node, MappingNode):
        pairs: list[tuple[Node, Node]] = node.value
        for key, value in pairs:
            if isinstance(key, ScalarNode) and key.value == step:
                return key, value
    return None
