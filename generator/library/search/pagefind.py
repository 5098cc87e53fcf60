"""Runs Pagefind over records and gives its files, those that our search page asks for.

It reads a folder and nothing else: settings of whoever builds (environment, ``pagefind.toml``) do
not reach it.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from pagefind.service import get_executable

from generator.library.search.record import Record
from generator.library.search.unread import UNREAD
from generator.output import CannotPublish

LANGUAGE = "en"
_WANTED = ("pagefind.js", "pagefind-entry.json", "wasm.en.pagefind")


def pagefind(records: Iterable[Record], scratch: Path | None = None) -> dict[str, bytes]:
    """Index records as Pagefind does: files by name.

    What lies in ``scratch`` afterwards is for its owner to remove, and better late than early:
    where many files were just removed, it takes ext4 long to make new ones.
    """
    if scratch is not None:
        scratch.mkdir(exist_ok=True)
        return _indexed(records, Path(tempfile.mkdtemp(dir=scratch)))
    with tempfile.TemporaryDirectory(prefix="statusbook-search-") as folder:
        return _indexed(records, Path(folder))


def _indexed(records: Iterable[Record], folder: Path) -> dict[str, bytes]:
    pages, out = folder / "pages", folder / "out"
    pages.mkdir()
    for record in reversed([*records]):  # some file systems list what is newest first
        target = pages / record.place
        target.mkdir(parents=True)
        (target / "index.html").write_text(html(record), "utf-8")
    _run(pages, out)
    return dict(_kept(out))


def html(record: Record) -> str:
    """Write a record as the page that is indexed.

    Each has the same fields, also one without a picture: Pagefind numbers them in each part anew.
    """
    title = escape(record.title)
    return (
        f'<!doctype html><html lang="{LANGUAGE}"><head>'
        '<meta data-pagefind-default-meta="image[content], image_alt[content]" content="">'
        f'<meta data-pagefind-meta="title[content]" content="{title}"></head>'
        f"<body>{record.body}</body></html>"
    )


def _run(pages: Path, out: Path) -> None:
    program = get_executable()
    if program is None:
        raise _trouble("its program is not installed")
    options = ["--site", str(pages), "--output-path", str(out), "--force-language", LANGUAGE]
    unread = ["--exclude-selectors", ", ".join(f".{name}" for name in UNREAD)]
    done = subprocess.run(  # noqa: S603 - the program that a package of ours brings
        [str(program), *options, *unread, "--silent"],
        cwd=pages,
        env={},
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
