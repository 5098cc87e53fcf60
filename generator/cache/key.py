"""The key of an entry: a digest of everything that it was worked out of."""

from __future__ import annotations

from hashlib import blake2b

SIZE = 20
"""Bytes of a key."""


def key(*parts: bytes | str) -> bytes:
    """Digest parts in their order; no two lists of parts run into each other."""
    digest = blake2b(digest_size=SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.digest()
