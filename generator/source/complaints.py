"""What a YAML parser objects to, in the words of somebody who writes an update."""

from __future__ import annotations

import yaml
from yaml.nodes import Node

from generator.problems import Problem
from generator.source.lines import place_at


def complaint(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """Say why the text is no YAML, and where."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    hint = "indentation and quotes are the usual reasons; compare with a file that works"
    place = place_at(file, text, line, column)
    return Problem(place, "yaml-syntax", "the file cannot be read as YAML from here on", hint)


def wrong_top(node: Node, text: str, file: str) -> Problem:
    """Say what stands in place of keys and values."""
    place = place_at(file, text, node.start_mark.line, node.start_mark.column)
    return Problem(place, "not-a-mapping", "the file has no keys", "begin with: title: …")
