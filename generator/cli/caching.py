"""Where what builds work out is kept: below the site's root, elsewhere, or nowhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeVar

import click

from generator.cache import Store, opened, remembering

FOLDER = ".statusbook-cache"
VARIABLE = "STATUSBOOK_CACHE"
_F = TypeVar("_F", bound=Callable[..., object])


def cache_options(command: _F) -> _F:
    """Add ``--cache`` and ``--no-cache`` to a command."""
    folder = click.option(
        "--cache",
        type=click.Path(file_okay=False, path_type=Path),
        envvar=VARIABLE,
        help=f"The folder for what the next build need not work out again, {FOLDER} below the root "
        f"where not given; {VARIABLE} in the environment says it too. Delete it whenever you like.",
    )
    off = click.option(
        "--no-cache", is_flag=True, help="Work everything out again, and keep nothing."
    )
    return folder(off(command))


def kept_in(root: Path, folder: Path | None, *, off: bool) -> AbstractContextManager[Store]:
    """Open the cache that a command was told to use; beside no content nothing is left behind."""
    usual = root / FOLDER if (root / "content").is_dir() else None
    return opened(None if off else folder or usual)


@contextmanager
def recalling(root: Path) -> Iterator[None]:
    """Read a site with what builds of it kept, if there were any: the texts of its postmortems."""
    folder = Path(os.environ.get(VARIABLE) or root / FOLDER)
    if not folder.is_dir() or not (root / "content" / "postmortems").is_dir():
        yield
        return
    from generator.reading import readings_kept  # noqa: PLC0415 - reads Markdown, as few sites ask

    with opened(folder) as store, remembering(store), readings_kept(store):
        yield
