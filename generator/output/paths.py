"""Which paths a published tree may hold: such as mean the same file on every machine and host."""

from __future__ import annotations

import re
import unicodedata

from generator.output.trouble import CannotPublish

MARKER = ".statusbook"
"""The file at a tree's root that lists what we wrote."""

_NEVER = re.compile(r'[<>:"|?*\\]')
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
_PLAIN = re.compile(r"(?:[a-z0-9_-](?:[a-z0-9._-]{0,120}[a-z0-9_-])?(?:/(?!$)|$)){1,8}")
"""Nearly all of our paths; nothing in them needs a closer look."""
_LONGEST_NAME = 255
_LONGEST_PATH = 1000


def fault(path: str) -> str | None:
    """What is wrong with a path in itself; ``None`` where nothing is."""
    if _PLAIN.fullmatch(path):
        return None
    try:
        length = len(path.encode())
    except UnicodeEncodeError:
        return "is not Unicode text"
    if _NEVER.search(path) or any(unicodedata.category(sign) in _UNSEEN for sign in path):
        return "holds a character that no file name may have everywhere"
    if length > _LONGEST_PATH:
        return f"is too long ({length} bytes, limit {_LONGEST_PATH})"
    if path == MARKER:
        return "is the name of the list of published files"
    return next(filter(None, map(_fault_of_name, path.split("/"))), None)


def _fault_of_name(name: str) -> str | None:
    if not name:
        return "is empty, or begins or ends with a slash, or has two in a row"
    if name in {".", ".."}:
        return f"has the part {name!r}"
    if name[-1] in ". ":
        return f"has the part {name!r}, which ends with a dot or a space"
    if (length := len(name.encode())) > _LONGEST_NAME:
        return f"has a part that is too long ({length} bytes, limit {_LONGEST_NAME})"
    return None


def _folded(path: str) -> str:
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def twice(path: str) -> CannotPublish:
    """Say that a path is there two times."""
    return _refused(path, f"is claimed twice (also as {path!r})")


def _refused(path: str, wrong: str) -> CannotPublish:
    return CannotPublish(
        "published-path",
        path,
        f"the path {path!r} {wrong}",
        "nothing was published; if a template of yours makes this file, give it another "
        "name, else report this",
    )


class Claims:
    """The paths of one tree: each claimed once, no file where a folder must be.

    Paths that differ in case or Unicode form only are one file on some machines, hence the same.
    """

    def __init__(self, reserved: frozenset[str]) -> None:
        self._reserved = frozenset(map(_folded, reserved))
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        self._free: set[str] = {""}
        """Folders that were looked at before: no file can take their places any more."""

    def add(self, path: str) -> None:
        """Claim a path, or raise ``CannotPublish``."""
        same, above = _folded(path), path.rpartition("/")[0]
        is_new = above not in self._free
        wrong = fault(path) or self._clash(same) or (self._clash_of_folders(path) if is_new else "")
        if wrong:
            raise _refused(path, wrong)
        self._files[same] = path
        if is_new:
            self._free.add(above)
            for folder in _folders(path):
                self._folders.setdefault(_folded(folder), folder)

    def _clash(self, same: str) -> str | None:
        if same in self._files:
            return f"is claimed twice (also as {self._files[same]!r})"
        if same in self._folders:
            return "is a file and a folder at once"
        return None

    def _clash_of_folders(self, path: str) -> str | None:
        for folder in _folders(path):
            key = _folded(folder)
            if key in self._reserved:
                return f"lies in {folder!r}, which another part of the site publishes"
            if key in self._files:
                return f"lies in {folder!r}, which is a file"
            if self._folders.get(key, folder) != folder:
                return f"lies in {folder!r}, which is elsewhere spelt {self._folders[key]!r}"
        return None


def _folders(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts))]
