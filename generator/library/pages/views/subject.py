"""All that the page of a postmortem is made of: the postmortem, and what is shown of others.

Whoever draws the page sees nothing else. So ``key`` stands for the page before any of it is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from generator.cache import key
from generator.library.pages.plain import digest
from generator.library.pages.views import label
from generator.library.pages.views.desk import Desk
from generator.library.pages.views.kin import Chain, Kin, chain, kin
from generator.library.pages.views.label import Label
from generator.library.pages.views.link import Link
from generator.library.pages.views.told import told
from generator.model.edition import ActionRow, Entry

_LINKED = ("team", "service", "trigger", "cause", "tag")
"""Facets whose values stand at the head."""


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
            told(self.entry),
            digest(around),
            *map(told, self.actions),
        )


def _edit(desk: Desk, entry: Entry) -> str | None:
    if entry.file is None or desk.edition.edit_url is None:
        return None
    return f"{desk.edition.edit_url}/{quote(entry.file)}"
