"""Mail to the recipients of one channel, in one transaction, so that none sees the others."""

from __future__ import annotations

import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass, field

from generator.notify.keys import fingerprint
from generator.notify.mail import mail
from generator.notify.message import Message
from generator.notify.sender import Envelope, Fate, Outcome
from generator.notify.speaker import Speaker

_TEMPORARY = range(400, 500)
Refused = dict[str, tuple[int, bytes]]


@dataclass(frozen=True, slots=True)
class Post:
    """Where mail is handed in, by whom and for whom. ``mode`` is insecure, ssl or starttls."""

    host: str
    port: int
    mode: str
    user: str | None
    password: str | None = field(repr=False)
    verify: bool
    sender: tuple[str, str]
    reply_to: str | None
    recipients: tuple[str, ...]


class MailSender:
    """Hands mail in."""

    service = "mail"

    def __init__(self, post: Post, speaker: Speaker, *, short: bool) -> None:
        self._post, self._speaker, self._short = post, speaker, short

    def send(self, message: Message, envelope: Envelope) -> Outcome:
        """Hand it in for those who do not have it yet."""
        post = self._post
        wanted = [one for one in post.recipients if _lacks(one, envelope)]
        made = mail(
            message,
            envelope,
            sender=post.sender,
            to=wanted[0] if len(post.recipients) == 1 else None,
            reply_to=post.reply_to,
            now=self._speaker.clock.now(),
            short=self._short,
        )
        try:
            connection = self._connected()
        except (OSError, smtplib.SMTPException) as trouble:
            return self._lost(trouble, connected=False)
        try:
            refused = connection.send_message(made, post.sender[1], wanted)
        except smtplib.SMTPRecipientsRefused as trouble:
            refused = trouble.recipients
        except (OSError, smtplib.SMTPException) as trouble:
            return self._lost(trouble, connected=True)
        finally:
            with suppress(OSError, smtplib.SMTPException):
                connection.quit()
        return _told(refused, wanted, envelope)

    def _connected(self) -> smtplib.SMTP:
        post, timeout, context = self._post, self._speaker.timeout, ssl.create_default_context()
        if not post.verify:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        connection = (
            smtplib.SMTP_SSL(post.host, post.port, timeout=timeout, context=context)
            if post.mode == "ssl"
            else smtplib.SMTP(post.host, post.port, timeout=timeout)
        )
        try:
            if post.mode == "starttls":
                connection.starttls(context=context)
            if post.user and post.password:
                connection.login(post.user, post.password)
        except BaseException:
            connection.close()
            raise
        return connection

    def _lost(self, trouble: Exception, *, connected: bool) -> Outcome:
        if isinstance(trouble, smtplib.SMTPResponseException):
            fate = Fate.FAILED if trouble.smtp_code in _TEMPORARY else Fate.REFUSED
            return Outcome(fate, f"the mail server answered {trouble.smtp_code}")
        if isinstance(trouble, ssl.SSLCertVerificationError):
            return Outcome(Fate.FAILED, "the mail server's certificate is not valid")
        fate = Fate.UNCLEAR if connected else Fate.FAILED
        if isinstance(trouble, TimeoutError):
            limit = self._speaker.timeout
            return Outcome(fate, f"the mail server did not answer within {limit:g} s")
        return Outcome(fate, "the connection broke" if connected else "it cannot be reached")


def _lacks(address: str, envelope: Envelope) -> bool:
    return not envelope.rest or fingerprint(envelope.key, address) in envelope.rest


def _told(refused: Refused, wanted: list[str], envelope: Envelope) -> Outcome:
    """Some recipients may be refused; those who may be taken later are the rest."""
    if not refused:
        return Outcome(Fate.DELIVERED)
    later = [one for one in wanted if one in refused and refused[one][0] in _TEMPORARY]
    codes = ", ".join(sorted({str(code) for code, _ in refused.values()}))
    why = f"{len(refused)} of {len(wanted)} recipients were refused ({codes})"
    if later:
        rest = tuple(fingerprint(envelope.key, one) for one in later)
        return Outcome(Fate.FAILED, why, rest=rest)
    return Outcome(Fate.REFUSED if len(refused) == len(wanted) else Fate.DELIVERED, why)
