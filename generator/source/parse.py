"""Bytes to a document, or to problems: one scan and one load where nothing is wrong."""

from __future__ import annotations

import yaml
from yaml.nodes import MappingNode, Node

from generator.problems import Place, Problem
from generator.source.complaints import complaint, wrong_top
from generator.source.document import Document
from generator.source.encoding import decode
from generator.source.events import objection
from generator.source.faults import faults, may_have_faults
from generator.source.lines import place_at
from generator.source.loader import NotPlainError, build, compose
from generator.source.suspicion import is_suspicious


def parse_document(data: bytes, file: str) -> Document | tuple[Problem, ...]:
    """Read a file's bytes; ``file`` is what problems call it."""
    text = decode(data, file)
    return (text,) if isinstance(text, Problem) else parse_text(text, file)


def parse_text(text: str, file: str) -> Document | tuple[Problem, ...]:
    """Read what a file says, or the part of it that is YAML."""
    try:
        said = objection(text, file) if is_suspicious(text) else None
        return (said,) if said else _document(compose(text), text, file)
    except yaml.MarkedYAMLError as error:
        return (complaint(error, text, file),)


def _not_plain(node: Node, text: str, file: str) -> Problem:
    """Say what is not plain where no fault is known: never nothing."""
    place = place_at(file, text, node.start_mark.line, node.start_mark.column)
    hint = "write plain keys and values"
    return objection(text, file) or Problem(place, "yaml-feature", "this is no plain YAML", hint)


def _document(node: Node | None, text: str, file: str) -> Document | tuple[Problem, ...]:
    if node is None:
        hint = "write its content, or delete it"
        return (Problem(Place(file), "empty-file", "the file says nothing", hint),)
    if not isinstance(node, MappingNode):
        return (wrong_top(node, text, file),)
    try:
        plain = build(node)
    except NotPlainError:
        return faults(node, text, file) or (_not_plain(node, text, file),)
    found = faults(node, text, file) if may_have_faults(text) else ()
    if found:
        return found
    assert isinstance(plain, dict)  # noqa: S101 - a mapping's node makes a mapping
    return Document(file, text, plain)
