"""Words that never change, put into a template when it is compiled instead of at every print.

A site speaks one language, so ``_("Began")`` is the same on each of ten thousand pages.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, MutableMapping
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.visitor import NodeTransformer

from generator.templates.quick import QuickCode, shown

Say = Callable[[str], str]


class FoldingEnvironment(Environment):
    """An environment that translates constant messages while it compiles."""

    code_generator_class = QuickCode
    shown = staticmethod(shown)
    say: Say = staticmethod(str)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._loaded: dict[str, Template] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Share one dictionary among templates that add nothing to it: it is copied at each print.

        Jinja makes a chain of two, which is copied name by name.
        """
        return ChainMap(d, self.globals) if d else self.globals

    def _load_template(self, name: str, globals: MutableMapping[str, Any] | None) -> Template:  # noqa: A002 - Jinja's name
        """Find what was loaded already by its name alone: each page asks for several templates."""
        if globals:
            return super()._load_template(name, globals)
        if name not in self._loaded:
            self._loaded[name] = super()._load_template(name, globals)
        return self._loaded[name]

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        _Folder(self.say).visit(template)
        return template


class _Folder(NodeTransformer):
    def __init__(self, say: Say) -> None:
        self._say = say

    def visit_Call(  # noqa: N802 - Jinja's name
        self, node: nodes.Call, *args: Any, **kwargs: Any
    ) -> nodes.Node:
        """Replace a message without values by its words."""
        self.generic_visit(node, *args, **kwargs)
        named = isinstance(node.node, nodes.Name) and node.node.name == "_"
        if not named or len(node.args) != 1 or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return node
        message = node.args[0]
        if not isinstance(message, nodes.Const):
            return node
        return nodes.TemplateData(self._say(message.value) % {}, lineno=node.lineno)
