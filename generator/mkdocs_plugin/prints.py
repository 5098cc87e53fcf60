"""Pages that an earlier build printed: the same page within the same frame is not printed again.

What a page shows is told by the page itself, by the settings and by the templates. Only where its
text leads to other pages or to pictures does it matter which of these there are: that is kept with
the page, and it fits no others.
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
_LEADS = re.compile(r"\.md|!\[|<img|&", re.IGNORECASE)
"""What a text has that may lead to another page or to a picture; some that does not has it too."""


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
        self._among = key("\0".join(sorted((*sheets.pages, *sheets.files)))).hex()
        """Stands for all that a text may lead to."""
        self._frame = key(code_digest(), told, *(part for file in own for part in file))
        if any(_ALL.search(data.decode("utf-8", "replace")) for _, data in own):
            self._frame = key(self._frame, self._among)

    def find(self, path: str, sheet: Sheet) -> Print | None:
        """Find a page that is finished; pages that lie in no folder of their own are not kept."""
        if isinstance(self._store, NoCache) or not _is_kept(path):
            return None
        key_of_page = self._key(path, sheet)
        found = self._store.get(_SPACE, key_of_page)
        if found is None:
            self._keys[path] = key_of_page
            return None
        head, _, html = found.partition(b"\n")
        scripts, among = json.loads(head)
        if among not in {None, self._among}:
            self._keys[path] = key_of_page
            return None
        return Print(html, scripts)

    def keep(self, path: str, sheet: Sheet, finished: Print, text: str) -> None:
        """Keep a finished page for later builds; ``text`` is what was written on it."""
        if not isinstance(self._store, NoCache) and _is_kept(path):
            among = self._among if _LEADS.search(text) else None
            head = json.dumps([finished.scripts, among]).encode()
            key_of_page = self._keys.get(path) or self._key(path, sheet)
            self._store.put(_SPACE, key_of_page, head + b"\n" + finished.html)

    def _key(self, path: str, sheet: Sheet) -> bytes:
        return key(self._frame, path, sheet.digest)


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
