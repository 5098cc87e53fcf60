"""Templates that were compiled once in this run: each edition asks for the same ones again."""

from __future__ import annotations

from functools import cache

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Compiled templates by their names, files and texts; forgotten when the program ends."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the same text."""
        known = self._known.get(bucket.key + bucket.checksum)
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what was compiled."""
        self._known[bucket.key + bucket.checksum] = bucket.bytecode_to_string()


@cache
def compiled(escaped: frozenset[str]) -> Compiled:
    """Give what was compiled where the templates of these names escape what they print."""
    del escaped
    return Compiled()
