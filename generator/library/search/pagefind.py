"""Runs Pagefind over records and gives its files, those that our search page asks for.

It reads a folder and nothing else: settings of whoever builds (environment, ``pagefind.toml``) do
not reach it.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from pagefind.service import get_executable

from generator.library.search.record import Record
from generator.library.search.recut import SIGNATURE, recut
from generator.output import CannotPublish

LANGUAGE = "en"
_UNREAD = (
    ".sb-head__marks", ".sb-facts", ".sb-course", ".sb-chain", ".sb-written", ".sb-rail__zone",
    ".sb-todo__facts", ".event__state", ".facts", ".update__head", ".changes",
)  # fmt: skip
"""What stands on a page for the eye and would be found for the wrong reason."""
_SPARING = {"_RJEM_MALLOC_CONF": "narenas:1,dirty_decay_ms:0,muzzy_decay_ms:0"}
"""Give memory back at once: a sixth less of it at the same speed."""
_WANTED = ("pagefind.js", "pagefind-entry.json", "wasm.en.pagefind")


def indexed(records: Iterable[Record]) -> tuple[dict[str, bytes], dict[str, str]]:
    """Index records: files by name, and the page's id in the index by the record's place."""
    with tempfile.TemporaryDirectory(prefix="statusbook-search-") as folder:
        pages, out = Path(folder, "pages"), Path(folder, "out")
        pages.mkdir()
        for record in records:
            target = pages / record.place
            target.mkdir(parents=True)
            (target / "index.html").write_text(_html(record), "utf-8")
        _run(pages, out)
        files = dict(_kept(out))
    return recut(files), {place: name for name, place in _places(files)}


def _html(record: Record) -> str:
    title = escape(record.title)
    return (
        f'<!doctype html><html lang="{LANGUAGE}"><head>'
        f'<meta data-pagefind-meta="title[content]" content="{title}"></head>'
        f"<body>{record.body}</body></html>"
    )


def _run(pages: Path, out: Path) -> None:
    program = get_executable()
    if program is None:
        raise _trouble("its program is not installed")
    options = ["--site", str(pages), "--output-path", str(out), "--force-language", LANGUAGE]
    unread = ["--exclude-selectors", ", ".join(_UNREAD)]
    done = subprocess.run(  # noqa: S603 - the program that a package of ours brings
        [str(program), *options, *unread, "--silent"],
        cwd=pages,
        env=_SPARING,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise _trouble((done.stderr or done.stdout).strip() or f"it ended with {done.returncode}")


def _trouble(told: str) -> CannotPublish:
    return CannotPublish(
        "cannot-index",
        "content/postmortems",
        f"the search cannot be made, since Pagefind failed: {told}",
        "install it anew with `pip install 'pagefind[bin]'`; what was published stays as it was",
    )


def _kept(out: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(out.rglob("*")):
        name = file.relative_to(out).as_posix()
        if file.is_file() and (name in _WANTED or file.suffix.startswith(".pf_")):
            yield name, file.read_bytes()


def _places(files: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    for name, data in files.items():
        if name.endswith(".pf_fragment"):
            told = json.loads(gzip.decompress(data).removeprefix(SIGNATURE))
            ident = name.removeprefix("fragment/").removesuffix(".pf_fragment")
            yield ident, told["url"].removeprefix("/")
