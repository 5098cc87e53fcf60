"""What customers will read of an update, as plain text in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.authoring import moment_text
from generator.derive import public_site
from generator.load import with_canonical_ids
from generator.model.content import Content, Event, SiteConfig
from generator.model.public.event import PublicEffect, PublicEvent, PublicUpdate
from generator.model.vocabulary import ComponentState, EventKind, Stage
from generator.report.printable import printable

STAGES = {stage: stage.value.replace("_", " ").capitalize() for stage in Stage}
STATES = {state: state.value.replace("_", " ") for state in ComponentState}


def preview(event: Event, site: SiteConfig, now: datetime) -> str:
    """The newest update of an event as its page and the feeds will have it."""
    plain = site.model_copy(update={"example_written": None})
    content = with_canonical_ids(Content(site=plain, events=(event,)))
    public = public_site(content, now).events
    lines = _lines(public[0]) if public else ("Nothing yet: it is said later than now.",)
    return "".join(f"  | {printable(line)}".rstrip() + "\n" for line in lines)


def _lines(event: PublicEvent) -> Iterator[str]:
    update = next(each for each in event.updates if not each.automatic)
    yield f"{STAGES[update.stage]}: {event.title}"
    yield moment_text(update.at) + _promise(event, update)
    if event.window:
        moved = " (moved)" if update.window_changed else ""
        yield f"Window: {moment_text(event.window.start)} to {moment_text(event.window.end)}{moved}"
    yield ""
    yield from update.text.split("\n")
    if event.effects:
        yield ""
    yield from (_effect(event, each) for each in event.effects)


def _effect(event: PublicEvent, effect: PublicEffect) -> str:
    if event.kind is EventKind.NOTICE:
        return f"Concerns {effect.name}"
    planned = None if event.stage.ends else effect.planned
    return f"{effect.name}: {STATES[planned or effect.now]}"


def _promise(event: PublicEvent, update: PublicUpdate) -> str:
    promised = update.next_update_at
    return f", next update by {moment_text(promised)}" if promised and not event.ended_at else ""
