"""Pages that an earlier build printed: the same page within the same frame is not printed again.

What a page shows is told by the page itself, by the settings and by the templates. Only where its
text leads to other pages or to pictures does it matter which of these there are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from generator.cache import NoCache, Store, code_digest, key
from generator.mkdocs_plugin.sheets import Sheet, Sheets

_SPACE = "library-page"
_ALL = re.compile(r"\bpages\b")
"""How a template of MkDocs asks for all other pages."""


class Print(NamedTuple):
    """A finished page, and the scripts that it asks for, by name."""

    html: bytes
    scripts: Mapping[str, str]


class Prints:
    """Finished pages in a store."""

    def __init__(
        self, store: Store, sheets: Sheets, settings: Mapping[str, Any], overrides: Path | None
    ) -> None:
        self._store = store
        self._keys: dict[str, bytes] = {}
        """Of pages that were looked for and not found."""
        own = list(_own(overrides))
        told = json.dumps(settings, sort_keys=True).encode()
        names = "\0".join(sorted((*sheets.pages, *sheets.files))).encode()
        self._frame = key(code_digest(), told, *(part for file in own for part in file))
        self._among = key(self._frame, names)
        self._all = any(_ALL.search(data.decode("utf-8", "replace")) for _, data in own)

    def find(self, path: str, sheet: Sheet) -> Print | None:
        """Find a page that is finished; pages that lie in no folder of their own are not kept."""
        if isinstance(self._store, NoCache) or not _is_kept(path):
            return None
        key_of_page = self._key(path, sheet)
        found = self._store.get(_SPACE, key_of_page)
        if found is None:
            self._keys[path] = key_of_page
            return None
        scripts, _, html = found.partition(b"\n")
        return Print(html, json.loads(scripts))

    def keep(self, path: str, sheet: Sheet, finished: Print) -> None:
        """Keep a finished page for later builds."""
        if not isinstance(self._store, NoCache) and _is_kept(path):
            scripts = json.dumps(finished.scripts).encode()
            key_of_page = self._keys.get(path) or self._key(path, sheet)
            self._store.put(_SPACE, key_of_page, scripts + b"\n" + finished.html)

    def _key(self, path: str, sheet: Sheet) -> bytes:
        among = self._all or sheet.leads
        return key(self._among if among else self._frame, path, sheet.digest)


def has_own_templates(overrides: Path | None) -> bool:
    """Whether a site draws pages of the library by itself, and may want to look at any of them."""
    own = overrides.rglob("*.html") if overrides else ()
    return any(file.relative_to(overrides).parts[0] != "status" for file in own if overrides)


def _is_kept(path: str) -> bool:
    return path.endswith("/index.md")


def _own(overrides: Path | None) -> Iterator[tuple[str, bytes]]:
    """Give a site's own templates, which stand before ours."""
    for file in sorted(overrides.rglob("*")) if overrides else ():
        if file.is_file():
            yield file.as_posix(), file.read_bytes()
