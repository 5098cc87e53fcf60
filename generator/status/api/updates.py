"""The updates of an incident or a maintenance."""

from __future__ import annotations

from generator.model.public import PublicChange, PublicEvent, PublicUpdate
from generator.model.vocabulary import Stage
from generator.status.affected import affected
from generator.status.api.shape import Json, Object, moment
from generator.status.step_words import step_words
from generator.status.words import Words
from generator.syndication.characters import clean, one_line

_STATUSES = {
    Stage.NOTICE: Stage.MONITORING,
    Stage.CLOSED: Stage.RESOLVED,
    Stage.CANCELLED: Stage.COMPLETED,
}
"""Where Statuspage has no word of its own."""


def status_of(stage: Stage) -> str:
    """A stage in the words of Statuspage."""
    return _STATUSES.get(stage, stage).value


def updates(words: Words, event: PublicEvent) -> list[Json]:
    """All updates, newest first."""
    said = zip(event.updates, affected(event), strict=True)
    return [_update(words, event, update, touched) for update, touched in said]


def _update(
    words: Words, event: PublicEvent, update: PublicUpdate, touched: tuple[PublicChange, ...]
) -> Object:
    at = moment(update.at)
    components: list[Json] = [_component(change) for change in touched]
    return {
        "id": f"{event.id}.{update.id}",
        "status": status_of(update.stage),
        "body": _body(words, update),
        "incident_id": event.id,
        "created_at": at,
        "updated_at": at,
        "display_at": at,
        "affected_components": components or None,
        "deliver_notifications": update.notify and not event.backfilled,
        "custom_tweet": None,
        "tweet_id": None,
    }


def _body(words: Words, update: PublicUpdate) -> str:
    if update.automatic and not update.text:
        return step_words(words, update.stage)
    return clean(update.text)


def _component(change: PublicChange) -> Object:
    return {
        "code": change.component_id,
        "name": one_line(change.name),
        "old_status": change.old.value,
        "new_status": change.new.value,
    }
