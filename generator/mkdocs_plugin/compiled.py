"""Templates compiled once: for both editions, and for the processes after this one as well."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from generator.cache import code_of, keep_code

_PACKAGES = ("material", "mkdocs")
"""Whose templates ours stand upon."""
_BESIDE = Path(__file__).with_name("templates")
"""Where code is kept: among templates it would be published with them."""


class Compiled(BytecodeCache):
    """Code by the names, files and texts of templates, some of which are ``escaped``.

    ``kept`` are folders of templates that came with the program, and where Python would keep the
    code of what lies there. A site's own templates are compiled by each process.
    """

    def __init__(self, escaped: Collection[str], kept: Mapping[Path, Path]) -> None:
        self._escaped = escaped
        self._kept = kept
        self._known: dict[str, CodeType] = {}
        self._files: dict[str, tuple[Path, str, str]] = {}

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Find the code of a template, and remember which file it is of."""
        for folder, place in self._kept.items():
            if filename is not None and Path(filename) == folder / name:
                escapes = "escapes" if name in self._escaped else ""
                self._files[self.get_cache_key(name, filename)] = place / name, name, escapes
        return super().get_bucket(environment, name, filename, source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the same text."""
        place = bucket.key + bucket.checksum
        code = self._known.get(place)
        if code is None and (file := self._files.get(bucket.key)):
            code = code_of(*file, *_made_of(bucket))
        if code is not None:
            bucket.code = self._known[place] = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what was compiled."""
        if bucket.code is None:
            return
        self._known[bucket.key + bucket.checksum] = bucket.code
        if file := self._files.get(bucket.key):
            keep_code(bucket.code, *file, *_made_of(bucket))


def _made_of(bucket: Bucket) -> tuple[str, ...]:
    return (bucket.checksum, *sorted(bucket.environment.extensions))


@cache
def compiled(ours: Path, escaped: frozenset[str], *, kept: bool) -> Compiled:
    """Give what was compiled where the templates of these names escape what they print.

    All that lie in ``ours`` do. Only where no plugin of a site has a say in how templates are
    compiled is their code ``kept`` for other processes.
    """
    return Compiled(escaped, {ours: _BESIDE / "ours", **_theirs()} if kept else {})


def _theirs() -> dict[Path, Path]:
    found: dict[Path, Path] = {}
    for name in _PACKAGES:
        spec = find_spec(name)
        for folder in (spec and spec.submodule_search_locations) or ():
            found[Path(folder, "templates")] = _BESIDE / name
    return found
