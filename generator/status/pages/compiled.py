"""Templates compiled once a process and language: the second build of ``serve`` needs not do it."""

from __future__ import annotations

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_CODE: dict[tuple[str, str, str], CodeType] = {}
"""By language, template and checksum of its source: whatever is in here is still true."""


class Compiled(BytecodeCache):
    """Keeps the code of templates, which holds the words of one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in the code where it is known."""
        code = _CODE.get(self._place(bucket))
        if code is not None:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        if bucket.code is not None:
            _CODE[self._place(bucket)] = bucket.code

    def _place(self, bucket: Bucket) -> tuple[str, str, str]:
        return self._language, bucket.key, bucket.checksum
