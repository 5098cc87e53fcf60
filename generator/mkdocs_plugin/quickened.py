"""Lets templates print the same with less to do, where nobody else has a say in them."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment

from generator.templates.quick import QuickCode, shown

_OWN = frozenset(dir(dict))
"""What templates mean by these names is what dictionaries have themselves."""


def quicken(env: Environment) -> None:
    """Escape no text again that was escaped lately, and ask dictionaries for their keys at once."""
    genuine = env.getattr

    def asked(obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj and attribute not in _OWN:
            return obj[attribute]
        return genuine(obj, attribute)

    env.code_generator_class = QuickCode
    env.filters |= {"e": shown, "escape": shown}
    vars(env).update(shown=shown, getattr=asked)
