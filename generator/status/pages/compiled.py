"""Templates compiled once: for this process, and the built-in ones for those after it as well."""

from __future__ import annotations

from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from generator.cache import code_of, keep_code

_CODE: dict[tuple[str, str, str], CodeType] = {}
"""By language, template and checksum of its source: whatever is in here is still true."""


class Compiled(BytecodeCache):
    """Keeps the code of templates, which holds the words of one language.

    That of templates below ``built_in`` stands beside them, as Python keeps its own. A site's own
    templates are compiled by each process that needs them.
    """

    def __init__(self, language: str, built_in: Path) -> None:
        self._language = language
        self._built_in = built_in
        self._named: dict[str, tuple[Path, str]] = {}

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Find the code of a template, and remember which file it is of."""
        file = self._built_in / name
        if filename is not None and Path(filename) == file:
            self._named[self.get_cache_key(name, filename)] = file, name
        return super().get_bucket(environment, name, filename, source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in the code where it is known."""
        place = self._place(bucket)
        code = _CODE.get(place)
        if code is None and (named := self._named.get(bucket.key)):
            code = code_of(*named, self._language, bucket.checksum)
        if code is not None:
            bucket.code = _CODE[place] = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        if bucket.code is None:
            return
        _CODE[self._place(bucket)] = bucket.code
        if named := self._named.get(bucket.key):
            keep_code(bucket.code, *named, self._language, bucket.checksum)

    def _place(self, bucket: Bucket) -> tuple[str, str, str]:
        return self._language, bucket.key, bucket.checksum
