"""What a YAML parser objects to, in the words of somebody who writes an update."""

from __future__ import annotations

import yaml
from yaml.nodes import Node, SequenceNode

from generator.problems import Problem
from generator.source.lines import place_at
from generator.source.slip import Slip, Trouble
from generator.source.slips import in_one_line
from generator.source.slips_of_layout import in_the_layout
from generator.source.strangers import stranger

_USUAL = "indentation and quotes are the usual reasons; compare with a file that works"
_NO_YAML = "the file cannot be read as YAML from here on"


def complaint(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """Say why the text is no YAML, and where."""
    trouble = Trouble.of(error, text)
    slip = stranger(text) or in_one_line(trouble) or in_the_layout(trouble)
    return _problem(slip or Slip(*trouble.at, _NO_YAML, _USUAL), text, file)


def wrong_top(node: Node, text: str, file: str) -> Problem:
    """Say what stands in place of keys and values."""
    line, column = node.start_mark.line, node.start_mark.column
    if isinstance(node, SequenceNode):
        slip = Slip(line, column, "the file begins with a list", "begin with keys: title: …")
    else:
        hint = "begin with a key, a colon and a space: title: …"
        slip = Slip(line, column, "the file holds a text without keys", hint)
    found = stranger(text) or in_the_layout(Trouble(text, (line, column)))
    return _problem(found or slip, text, file, "yaml-syntax" if found else "not-a-mapping")


def _problem(slip: Slip, text: str, file: str, rule: str = "yaml-syntax") -> Problem:
    place = place_at(file, text, slip.line, slip.column)
    return Problem(place, rule, slip.sentence, slip.hint)
