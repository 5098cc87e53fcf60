"""Addresses to senders. Apprise is asked for only here, and only when something is to be sent."""

from __future__ import annotations

from generator.notify.sender import Sender
from generator.notify.speaker import Speaker
from generator.notify.trouble import CannotNotify


def sender_of(address: str, speaker: Speaker, *, short: bool) -> Sender:
    """Make the sender of an address. Raises ``UnfitAddressError``, or ``CannotNotify``.

    Apprise is an optional part of Statusbook, and loading it takes a tenth of a second.
    """
    try:
        import apprise  # noqa: F401, PLC0415 - late, and only to see whether it is there
    except ImportError:
        raise CannotNotify(
            "Apprise is not installed, and without it nothing can be sent",
            "install it with pip install 'statusbook[notify]', then run notify again",
        ) from None
    from generator.notify.service import service_of  # noqa: PLC0415 - needs Apprise

    return service_of(address, speaker, short=short)
