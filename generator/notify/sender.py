"""What a channel's sender takes, and what can become of a message."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from generator.notify.message import Message


class Fate(Enum):
    """What became of a message."""

    DELIVERED = "delivered"
    FAILED = "failed"
    """It certainly has not arrived; it may later."""
    REFUSED = "refused"
    """It has not arrived, and sending the same again is of no use."""
    UNCLEAR = "unclear"
    """It was under way when the connection was lost."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The fate of one attempt. ``why`` is for people and holds nothing secret."""

    fate: Fate
    why: str = ""
    after: float | None = None
    """Seconds that the receiver asked to be left alone."""
    rest: tuple[str, ...] = ()
    """Fingerprints of the recipients that still lack it, where others have it."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What identifies a delivery, the same at each attempt."""

    key: str
    domain: str
    """The domain that Message-IDs speak for."""
    first: str | None = None
    """Key of the first message on the same event, ``None`` where this is it."""
    before: str | None = None
    """Key of the message before this one on the same event."""
    rest: tuple[str, ...] = ()


class Sender(Protocol):
    """Sends to one channel."""

    @property
    def service(self) -> str:
        """What kind of channel it is, such as Slack."""

    def send(self, message: Message, envelope: Envelope) -> Outcome:
        """Try once, within the time given. Never raises for what a receiver does."""
