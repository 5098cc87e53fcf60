"""The key of an entry: a digest of everything that it was worked out of."""

from __future__ import annotations

from hashlib import blake2b

SIZE = 20
"""Bytes of a key."""


def key(*parts: bytes | str) -> bytes:
    """Digest parts in their order; no two lists of parts run into each other."""
    told: list[bytes] = []
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        told += (b"%d:" % len(data), data)
    return blake2b(b"".join(told), digest_size=SIZE).digest()
