"""What a shell completes: ids of events by the names of files, components and severities.

No event is read, so that a large site answers as quickly as a small one.
"""

from __future__ import annotations

import os
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from generator.model.vocabulary import ComponentState

_MOST = 60


def complete_event(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Ids that begin with what was typed; where none does, those that have it; newest first."""
    del param
    from generator.load.find import find_events  # noqa: PLC0415 - only for a shell

    ids = sorted((each.stem for each in find_events(_root(ctx)).files), reverse=True)
    found = [each for each in ids if each.startswith(incomplete)]
    found = found or [each for each in ids if incomplete in each]
    return [CompletionItem(each) for each in found[:_MOST]]


def complete_component(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Components, and their states after the ``=``."""
    del param
    name, equals, state = incomplete.partition("=")
    if equals:
        states = [each for each in ComponentState if each.startswith(state)]
        return [CompletionItem(f"{name}={each}") for each in states]
    return [
        CompletionItem(each, help=label)
        for each, label in _keys(ctx, "components").items()
        if each.startswith(name)
    ]


def complete_severity(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Severities of the site, or the usual ones."""
    del param
    known = _keys(ctx, "severities") or {f"sev{number}": "" for number in range(1, 5)}
    return [
        CompletionItem(each, help=label)
        for each, label in known.items()
        if each.startswith(incomplete)
    ]


def _keys(ctx: click.Context, key: str) -> dict[str, str]:
    """Keys of a part of ``site.yml``, and the names below them; nothing where it has a mistake."""
    from generator.source import (  # noqa: PLC0415 - only for a shell
        SITE_LIMIT,
        Document,
        parse_document,
        read_bytes,
    )

    data = read_bytes(_root(ctx) / "content" / "site.yml", "content/site.yml", SITE_LIMIT)
    document = parse_document(data, "content/site.yml") if isinstance(data, bytes) else None
    found = document.data.get(key) if isinstance(document, Document) else None
    if not isinstance(found, dict):
        return {}
    return {
        each: str(value.get("name", "")) if isinstance(value, dict) else ""
        for each, value in found.items()
        if not (isinstance(value, dict) and value.get("retired") == "true")
    }


def _root(ctx: click.Context) -> Path:
    given = ctx.params.get("root")
    return Path(given) if isinstance(given, str | os.PathLike) else Path()
