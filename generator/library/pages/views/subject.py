"""All that the page of a postmortem is made of: the postmortem, and what is shown of others.

Whoever draws the page sees nothing else. So ``key`` stands for the page before any of it is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from pydantic_core import PydanticSerializationError

from generator.cache import key
from generator.library.pages.plain import digest
from generator.library.pages.views import label
from generator.library.pages.views.desk import Desk
from generator.library.pages.views.kin import Chain, Kin, chain, kin
from generator.library.pages.views.label import Label
from generator.library.pages.views.link import Link
from generator.model.edition import ActionRow, Entry
from generator.model.frozen import Frozen

_LINKED = ("team", "service", "trigger", "cause", "tag")
"""Facets whose values stand at the head."""
UNSEEN: Mapping[type[Frozen], Any] = {
    Entry: {"siblings": True, "pictures": {"__all__": {"data"}}},
    ActionRow: {"age_days": True},
}
"""What no page shows: it sees its siblings as ``kin``, and pictures are files beside it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A postmortem to be shown."""

    entry: Entry
    actions: tuple[ActionRow, ...]
    severity: Label | None
    links: tuple[tuple[str, tuple[Link, ...]], ...]
    """The values that it has, by facet."""
    chain: Chain | None
    kin: tuple[Kin, ...]
    edit: str | None
    """Where its source is edited."""

    @classmethod
    def of(cls, desk: Desk, entry: Entry) -> Subject:
        """Look up all that a postmortem's page shows."""
        return cls(
            entry=entry,
            actions=tuple(desk.edition.action[each] for each in entry.actions),
            severity=label.severity(desk.edition, entry.severity),
            links=tuple((name, desk.links(name, entry.id)) for name in _LINKED),
            chain=chain(desk, entry),
            kin=kin(desk, entry),
            edit=_edit(desk, entry),
        )

    @property
    def key(self) -> bytes:
        """Stand for all of it."""
        around = (self.severity, self.links, self.chain, self.kin, self.edit)
        return key(
            _told(self.entry),
            digest(around),
            *(_told(row) for row in self.actions),
        )


def _told(model: Frozen) -> str:
    """Write down what of a model may be seen; a lone surrogate is told by no JSON."""
    unseen = UNSEEN[type(model)]
    try:
        return model.model_dump_json(exclude=unseen)
    except PydanticSerializationError:
        return repr(model.model_dump(exclude=unseen))


def _edit(desk: Desk, entry: Entry) -> str | None:
    if entry.file is None or desk.edition.edit_url is None:
        return None
    return f"{desk.edition.edit_url}/{quote(entry.file)}"
