"""YAML text to nodes and plain data, by libyaml where there is one. For texts looked at before.

libyaml's composer and the ``build`` below recurse, so a text's nesting is bounded by ``suspicion``
before it gets here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode

if TYPE_CHECKING:
    from generator.source.document import Data


class Untyped:
    """Lets a loader compose nodes without guessing types, which is also twice as fast."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        """Give no scalar a type; a tag that an author wrote stays."""
        del kind, value, implicit
        return ""

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Tell nothing of where a node stands: nobody asks."""

    def ascend_resolver(self) -> None:
        """Tell nothing of where a node stands: nobody asks."""


_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Loader(Untyped, _Base):  # type: ignore[misc]  # - whichever of the two there is
    """The loader of this machine."""


class NotPlainError(Exception):
    """A node that plain data cannot hold: a duplicate key, a key that is no text, a tag."""


def compose(text: str) -> Node | None:
    """Compose the one document of the text; ``None`` for an empty one. Raises ``YAMLError``."""
    loader = _Loader(text)
    try:
        node: Node | None = loader.get_single_node()
    finally:
        loader.dispose()
    return node


def build(node: Node) -> Data:
    """Make plain data of a node; raises ``NotPlainError``, and ``faults`` then says where."""
    if node.tag:
        raise NotPlainError
    if isinstance(node, ScalarNode):
        text: str = node.value
        return text
    if isinstance(node, MappingNode):
        mapping = {_key(key): build(value) for key, value in node.value}
        if len(mapping) != len(node.value):
            raise NotPlainError
        return mapping
    return [build(entry) for entry in node.value]


def _key(node: Node) -> str:
    if node.tag or not isinstance(node, ScalarNode):
        raise NotPlainError
    text: str = node.value
    return text
