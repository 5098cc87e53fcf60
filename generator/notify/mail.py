"""Mail under an id of our own, so that a repeated one is recognised and an incident is a thread.

Apprise makes up a new Message-ID for each mail and sends one mail a recipient. So it only reads
the address of a mail channel, and the mail is made and sent by Python's own packages.
"""

from __future__ import annotations

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from generator.notify.cutting import short_line
from generator.notify.keys import message_id
from generator.notify.mail_html import page
from generator.notify.message import Message
from generator.notify.sender import Envelope

_POLICY = SMTP.clone(cte_type="7bit")
"""Every server takes it, whatever the language."""


def mail(
    message: Message,
    envelope: Envelope,
    *,
    sender: tuple[str, str],
    to: str | None,
    reply_to: str | None,
    now: datetime,
    short: bool,
) -> EmailMessage:
    """Make the mail: plain text and HTML, or one line. Several recipients do not see each other."""
    made = EmailMessage(_POLICY)
    author = Address(sender[0], addr_spec=sender[1])
    made["Subject"] = message.subject
    made["From"] = author
    made["To"] = Address(addr_spec=to) if to else author
    if reply_to:
        made["Reply-To"] = Address(addr_spec=reply_to)
    made["Date"] = now
    for name, value in _identity(envelope).items():
        made[name] = value
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(short_line(message) if short else message.text)
    if not short:
        made.add_alternative(page(message), subtype="html")
    made["Content-Language"] = message.language
    return made


def _identity(envelope: Envelope) -> dict[str, str]:
    """Ids by which a server knows a repeated mail, and a mail program what belongs together."""
    ids = {"Message-ID": message_id(envelope.key, envelope.domain)}
    if envelope.first and envelope.before:
        first = message_id(envelope.first, envelope.domain)
        before = message_id(envelope.before, envelope.domain)
        ids["In-Reply-To"] = before
        ids["References"] = " ".join(dict.fromkeys([first, before]))
    return {**ids, "X-Idempotency-Key": envelope.key}
