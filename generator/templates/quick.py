"""The code that templates are compiled to, without what it costs on each of ten thousand pages.

What a template prints is text in the end. Jinja wraps each printed value in a ``Markup`` of its
own, also one that is ``Markup`` already; here it is printed as it is, and what was escaped lately
is not escaped again: the same names, paths and words stand on page after page.
"""

from __future__ import annotations

from functools import lru_cache

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

_known = lru_cache(maxsize=4096)(escape)


def shown(value: object) -> str:
    """What a template prints of a value."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[return-value]  # - mypy does not follow kind
    return _known(value) if kind is str else escape(value)


class QuickCode(CodeGenerator):
    """Prints values with ``Environment.shown``."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.shown(")
