"""The list, inside a published tree, of the files in it that are ours to replace and to remove.

It stands inside, so that it is swapped together with what it lists and survives a copy of the
folder. It names public files only, hence it may be public itself.
"""

from __future__ import annotations

import stat
from collections.abc import Collection
from pathlib import Path

from generator.output.paths import MARKER
from generator.output.trouble import CannotPublish

_HEAD = (
    "Statusbook wrote the files listed here. The next build replaces and removes them as needed,"
    " and leaves all others alone.\n"
)


def as_marker(paths: Collection[str]) -> bytes:
    """The list's bytes."""
    lines = [f"{len(paths)} files:", *sorted(paths), ""]
    return (_HEAD + "\n".join(lines)).encode()


def listed(tree: Path, *, besides: Collection[str] = ()) -> frozenset[str]:
    """Paths of the files of ``tree`` that are ours. Raise ``CannotPublish`` where none may be.

    A folder that is missing, or empty but for the sub-folders ``besides``, is free to be taken.
    """
    marker = tree / MARKER
    try:
        if not stat.S_ISREG(marker.lstat().st_mode):
            raise _foreign(tree)
        text = marker.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise _damaged(tree) from None
    except FileNotFoundError:
        if tree.is_dir() and {entry.name for entry in tree.iterdir()} - set(besides):
            raise _foreign(tree) from None
        return frozenset()
    head, _, rest = text.partition("\n")
    count, _, names = rest.partition("\n")
    paths = names.split("\n")[:-1]
    if f"{head}\n" != _HEAD or count != f"{len(paths)} files:":
        raise _damaged(tree)
    return frozenset(paths)


def _foreign(tree: Path) -> CannotPublish:
    return CannotPublish(
        "foreign-folder",
        tree.as_posix(),
        "the folder holds files and was not written by Statusbook, so it is not replaced",
        "choose a new or an empty folder with --out, or empty this one if nothing in it is needed",
    )


def _damaged(tree: Path) -> CannotPublish:
    return CannotPublish(
        "foreign-folder",
        f"{tree.as_posix()}/{MARKER}",
        "the list of the files that Statusbook wrote is damaged, so none of them is replaced",
        "delete the folder if nothing in it is yours, and build again",
    )
