"""Names that stay the same however often a delivery is tried, so that receivers can deduplicate."""

from __future__ import annotations

from hashlib import sha256


def idempotency_key(tag: str, channel: str) -> str:
    """The key of one update on one channel: 32 hexadecimal digits."""
    return sha256(f"{tag}\n{channel}".encode()).hexdigest()[:32]


def message_id(key: str, domain: str) -> str:
    """The Message-ID (RFC 5322) of a mail under that key."""
    return f"<{key}@{domain}>"


def fingerprint(key: str, address: str) -> str:
    """A recipient as the state knows it: to be recognised, not to be read."""
    return sha256(f"{key}\n{address.casefold()}".encode()).hexdigest()[:16]
