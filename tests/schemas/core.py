"""YAML as editors read it: the core schema of YAML 1.2, with its numbers, booleans and nulls."""

from __future__ import annotations

import re

import yaml


class CoreLoader(yaml.SafeLoader):
    """Guesses types as the core schema of YAML 1.2 does, and no others."""


CoreLoader.yaml_implicit_resolvers = {}


for tag, pattern, first in (
    ("null", r"null|Null|NULL|~|", [*"nN~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    resolved = re.compile(rf"^(?:{pattern})$")
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", resolved, first)


def _whole(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    text = node.value
    base = {"0o": 8, "0x": 16}.get(text[:2], 10)
    return int(text[2:] if base != 10 else text, base)


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[str, object]:
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


CoreLoader.add_constructor("tag:yaml.org,2002:int", _whole)
CoreLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_core(text: str) -> object:
    """Read a text as an editor does; keys stay as they were written."""
    found: object = yaml.load(text, CoreLoader)
    return found
