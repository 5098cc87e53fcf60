"""Channels of every kind but mail, by way of Apprise, which knows how each service is spoken to.

The only importer of Apprise.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from typing import Any

from apprise import Apprise, AppriseAsset, NotifyBase, NotifyFormat, NotifyType
from apprise.plugins.base import _delivery_tracker
from apprise.plugins.custom_json import NotifyJSON
from apprise.plugins.email import NotifyEmail

from generator.notify.cutting import SMS, short_line, whole_text
from generator.notify.mail_sender import MailSender, Post
from generator.notify.message import Message
from generator.notify.sender import Envelope, Fate, Outcome, Sender
from generator.notify.speaker import Speaker, UnfitAddressError
from generator.notify.wire import Wire, watch_requests, watched

_QUIET = logging.CRITICAL + 1
"""Apprise logs addresses and answers; what people need to know is told by the run itself."""
_LITTLE = 2 * SMS
"""A service that takes no more than this sends text messages."""


def service_of(address: str, speaker: Speaker, *, short: bool) -> Sender:
    """Make the sender of an address. Raises ``UnfitAddressError``."""
    logging.getLogger("apprise").setLevel(_QUIET)
    watch_requests()
    service = Apprise.instantiate(address, asset=_asset(speaker))
    if not isinstance(service, NotifyBase):
        raise UnfitAddressError("holds no address that Apprise understands")
    if not service.enabled:
        raise UnfitAddressError("is of a kind that needs a further package; see Apprise's pages")
    if isinstance(service, NotifyEmail):
        return MailSender(_post(service, speaker), speaker, short=short)
    return _Service(service, speaker, short=short)


def _asset(speaker: Speaker) -> AppriseAsset:
    """How Apprise behaves: no pictures from elsewhere, no redirects, nothing kept on disk."""
    return AppriseAsset(
        app_id=speaker.name if speaker.name.isascii() else "Statusbook",
        app_desc=speaker.url,
        app_url=speaker.url,
        image_url_mask="",
        image_url_logo="",
        http_redirects=False,
        async_mode=False,
        storage_mode="memory",
        timezone=UTC,
        language="en",
    )


def _post(service: NotifyEmail, speaker: Speaker) -> Post:
    """What Apprise read from the address of a mail channel, its defaults of providers included."""
    if service.pgp_mode != "no":
        raise UnfitAddressError("asks for PGP, which notify does not do; leave pgp out of it")
    name, sender = service.from_addr
    addresses = [address for _, address in service.targets]
    return Post(
        host=service.smtp_host,
        port=int(service.port or 0),
        mode=str(service.secure_mode),
        user=service.user,
        password=service.password,
        verify=service.verify_certificate,
        sender=(speaker.name if not name or name == service.app_id else str(name), str(sender)),
        reply_to=min(service.reply_to, default=None),
        recipients=tuple(dict.fromkeys([*addresses, *sorted(service.cc), *sorted(service.bcc)])),
    )


class _Service:
    def __init__(self, service: NotifyBase, speaker: Speaker, *, short: bool) -> None:
        self.service = str(service.service_name)
        self._plugin, self._speaker = service, speaker
        self._plugin.redirects = False
        self._short = short or service.body_maxlen <= _LITTLE
        self._reached: dict[str, set[Any]] = {}
        """By key, which of several recipients have it: a further attempt leaves them out."""

    def send(self, message: Message, envelope: Envelope) -> Outcome:
        wire = Wire(envelope.key, self._speaker.timeout, self._speaker.clock.now())
        reached = self._reached.setdefault(envelope.key, set())
        with watched(wire), _remembering(reached):
            try:
                taken = self._plugin.notify(**self._written(message, envelope))
            except Exception as trouble:  # noqa: BLE001 - a mistake of any of a hundred services
                return Outcome(Fate.UNCLEAR, f"Apprise gave up: {type(trouble).__name__}")
        return Outcome(Fate.DELIVERED) if taken else wire.outcome

    def _written(self, message: Message, envelope: Envelope) -> dict[str, Any]:
        plugin, room = self._plugin, int(self._plugin.body_maxlen)
        title, form, body = message.subject, NotifyFormat.TEXT, whole_text(message, room)
        if isinstance(plugin, NotifyJSON):
            plugin.payload_extras = {
                **message.facts,
                "language": message.language,
                "idempotency_key": envelope.key,
            }
        elif self._short:
            title, body = "", short_line(message, min(SMS, room))
        elif _is_rich(plugin) and len(message.html) + len(title) + len(message.links[0]) < room:
            form, body = NotifyFormat.HTML, _linked(message)
        return {
            "title": title,
            "body": body,
            "body_format": form,
            "notify_type": NotifyType(message.weight),
        }


@contextmanager
def _remembering(reached: set[Any]) -> Iterator[None]:
    """Let Apprise note whom it has reached, as it does for attempts of its own."""
    token = _delivery_tracker.set(reached)
    try:
        yield
    finally:
        _delivery_tracker.reset(token)


def _is_rich(plugin: NotifyBase) -> bool:
    """Whether it shows HTML or Markdown; Apprise makes the latter of the former."""
    return plugin.resolve_format(NotifyFormat.MARKDOWN) is not NotifyFormat.TEXT


def _linked(message: Message) -> str:
    link = message.links[0]
    return f'{message.html}\n<p><a href="{link}">{link}</a></p>'
