"""A suspicious text, looked at event by event: nothing is composed, nothing recurses."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    NodeEvent,
    ScalarEvent,
)

from generator.problems import Problem
from generator.source.lines import place_at

DEPTH_LIMIT = 32
EVENT_COUNT_LIMIT = 50_000

_LONG = 60
_OUT = "write the value out where it is needed; a text that begins with * or & goes in quotes"


def objection(text: str, file: str) -> Problem | None:
    """Say the first thing about the text that plain content may not have. Raises ``YAMLError``."""
    depth = 0
    for count, event in enumerate(_events(text)):
        if isinstance(event, CollectionStartEvent):
            depth += 1
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
        said = _too_much(depth, count) or _feature(event)
        if said and event.start_mark:
            mark = event.start_mark
            rule, sentence, hint = said
            return Problem(place_at(file, text, mark.line, mark.column), rule, sentence, hint)
    return None


def _events(text: str) -> Iterator[Event]:
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return islice(yaml.parse(text, Loader=loader), EVENT_COUNT_LIMIT + 1)


def _too_much(depth: int, count: int) -> tuple[str, str, str] | None:
    if depth > DEPTH_LIMIT:
        sentence = f"values are nested {depth} deep (limit {DEPTH_LIMIT})"
        return "too-deep", sentence, "content is flat: look for brackets or dashes too many"
    if count >= EVENT_COUNT_LIMIT:
        sentence = f"the file says more than {EVENT_COUNT_LIMIT:,} things"
        return "too-large", sentence, "shorten it; what is this file?"
    return None


def _feature(event: Event) -> tuple[str, str, str] | None:
    if isinstance(event, AliasEvent):
        return (
            "yaml-feature",
            f"{_short('*' + str(event.anchor))} is a YAML alias; aliases are not read",
            _OUT,
        )
    if not isinstance(event, NodeEvent):
        return None
    if event.anchor:
        return (
            "yaml-feature",
            f"{_short('&' + event.anchor)} is a YAML anchor; anchors are not read",
            _OUT,
        )
    return _scalar_feature(event)


def _scalar_feature(event: NodeEvent) -> tuple[str, str, str] | None:
    tag = getattr(event, "tag", None)
    if tag and tag != "!":
        hint = "remove the tag; a text that begins with ! goes in quotes"
        return "yaml-feature", f"{_short(tag)} is a YAML tag; tags are not read", hint
    if isinstance(event, ScalarEvent) and event.value == "<<" and not event.style:
        return "yaml-feature", "<< is a YAML merge key; merge keys are not read", _OUT
    return None


def _short(tag: str) -> str:
    """An anchor's, an alias's or a tag's name, as its author wrote it, and not too long of it."""
    name = tag.replace("tag:yaml.org,2002:", "!!", 1)
    return name if len(name) <= _LONG else name[:_LONG] + "…"
