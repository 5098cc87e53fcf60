"""Templates compiled once: for this process, and built-in ones for those after it as well."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from generator.cache import code_of, keep_code

Codes = dict[tuple[str, ...], CodeType]
"""By all that code is made of: whatever is in here is still true."""


class KeptCode(BytecodeCache):
    """Code by the names, files and texts of templates, and what it is made of ``besides``.

    ``built_in`` are folders of templates that came with the program, and where Python would keep
    the code of what lies there. A site's own templates are compiled by each process.
    """

    def __init__(
        self, known: Codes, built_in: Mapping[Path, Path], besides: Callable[[str], str]
    ) -> None:
        self._known = known
        self._built_in = built_in
        self._besides = besides
        self._names: dict[str, str] = {}
        self._files: dict[str, Path] = {}

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Find the code of a template, and remember which file it is of."""
        ident = self.get_cache_key(name, filename)
        self._names[ident] = name
        for folder, place in self._built_in.items():
            if filename is not None and Path(filename) == folder / name:
                self._files[ident] = place / name
        return super().get_bucket(environment, name, filename, source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the same."""
        made_of = self._made_of(bucket)
        code = self._known.get((bucket.key, *made_of))
        if code is None and (file := self._files.get(bucket.key)):
            code = code_of(file, *made_of)
        if code is not None:
            bucket.code = self._known[bucket.key, *made_of] = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what was compiled."""
        if bucket.code is None:
            return
        made_of = self._made_of(bucket)
        self._known[bucket.key, *made_of] = bucket.code
        if file := self._files.get(bucket.key):
            keep_code(bucket.code, file, *made_of)

    def _made_of(self, bucket: Bucket) -> tuple[str, ...]:
        name = self._names[bucket.key]
        return (name, self._besides(name), bucket.checksum, *sorted(bucket.environment.extensions))
