"""Every HTTP request of a channel: a time limit, no redirect, the key, and what the answer was.

Apprise says only whether a service took a message. Its services speak through the ``requests``
package, so for the length of one delivery they are given a session of ours.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

import requests
from typing_extensions import override

from generator.notify.sender import Fate, Outcome

_TRY_LATER = {408, 425, 429}
_SERVER = 500
_REDIRECT = range(300, 400)
_current = threading.local()


class Wire:
    """What was seen of one delivery."""

    def __init__(self, key: str, timeout: float, now: datetime) -> None:
        self.key = key
        self.timeout = timeout
        self._now = now
        self.outcome = Outcome(Fate.FAILED, "the service did not take it and did not say why")

    def answered(self, status: int, retry_after: str | None) -> None:
        """Keep what a bad answer means."""
        if status < _REDIRECT.start:
            return
        why = f"HTTP {status}"
        if status in _REDIRECT:
            why += ", a redirect, which is not followed: the address has changed"
        later = status in _TRY_LATER or status >= _SERVER
        fate = Fate.FAILED if later else Fate.REFUSED
        self.outcome = Outcome(fate, why, self._seconds(retry_after))

    def broken(self, trouble: requests.RequestException) -> None:
        """Keep what a broken connection means."""
        if isinstance(trouble, requests.ReadTimeout):
            self.outcome = Outcome(Fate.UNCLEAR, f"no answer within {self.timeout:g} s")
        elif isinstance(trouble, requests.exceptions.SSLError):
            self.outcome = Outcome(Fate.FAILED, "its certificate is not valid")
        elif isinstance(trouble, requests.ConnectTimeout) or _never_began(trouble):
            self.outcome = Outcome(Fate.FAILED, "it cannot be reached")
        else:
            self.outcome = Outcome(Fate.UNCLEAR, "the connection broke before an answer came")

    def _seconds(self, retry_after: str | None) -> float | None:
        """Seconds from a ``Retry-After`` (RFC 9110), which is a number or a date."""
        if not retry_after:
            return None
        if retry_after.strip().isdigit():
            return float(retry_after)
        try:
            return max(0.0, (parsedate_to_datetime(retry_after) - self._now).total_seconds())
        except (ValueError, TypeError):
            return None


def _never_began(trouble: requests.RequestException) -> bool:
    """Whether no connection came about, so that nothing can have arrived."""
    cause = getattr(trouble.args[0], "reason", None) if trouble.args else None
    return type(cause).__name__ in {"NewConnectionError", "NameResolutionError"}


class _Session(requests.Session):
    """A session that tells the delivery of its thread what it sees."""

    @override
    def request(self, method: str, url: str | bytes, *args: Any, **how: Any) -> Any:
        wire: Wire | None = getattr(_current, "wire", None)
        if wire is None:
            return super().request(method, url, *args, **how)
        how["timeout"] = wire.timeout
        how["allow_redirects"] = False
        how["headers"] = {**(how.get("headers") or {}), "Idempotency-Key": wire.key}
        try:
            answer = super().request(method, url, *args, **how)
        except requests.RequestException as trouble:
            wire.broken(trouble)
            raise
        wire.answered(answer.status_code, answer.headers.get("Retry-After"))
        return answer


def watch_requests() -> None:
    """From now on let every session of this process be one of ours."""
    requests.Session = requests.sessions.Session = _Session  # type: ignore[misc] # - by its subclass


@contextmanager
def watched(wire: Wire) -> Iterator[None]:
    """Let ``wire`` see the requests of this thread."""
    _current.wire = wire
    try:
        yield
    finally:
        _current.wire = None
