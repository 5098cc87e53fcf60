"""Why a tree could not be published, in words for the person who runs the build."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_ELSEWHERE = frozenset({errno.EXDEV, errno.EBUSY})


class CannotPublish(Exception):  # noqa: N818 - it says what it is
    """The tree was left as it was. ``rule`` is the kebab-case id, ``file`` the path concerned."""

    def __init__(self, rule: str, file: str, sentence: str, hint: str) -> None:
        super().__init__(sentence)
        self.rule = rule
        self.file = file
        self.sentence = sentence
        self.hint = hint


@contextmanager
def told(target: Path) -> Iterator[None]:
    """Turn what the machine refuses while ``target`` is written into ``CannotPublish``."""
    try:
        yield
    except OSError as error:
        raise _explained(error, target) from error


def _explained(error: OSError, target: Path) -> CannotPublish:
    reason = error.strerror or type(error).__name__
    if error.errno in _FULL:
        sentence = f"the disk is full, or a limit is reached ({reason})"
        hint = "free some space and build again; the site that was published stays as it was"
    elif error.errno in _FORBIDDEN:
        sentence = f"{error.filename or target} cannot be written ({reason})"
        hint = f"let this user write in {target.parent}, or choose another folder with --out"
    elif error.errno in _ELSEWHERE:
        sentence = f"a new folder cannot take the place of this one ({reason})"
        hint = (
            "a mount point or a folder out of a container image cannot be replaced as a whole: "
            "choose a folder inside it with --out"
        )
    else:
        sentence = f"{error.filename or target}: {reason}"
        hint = "the site that was published stays as it was; build again once this is put right"
    return CannotPublish("cannot-write", target.as_posix(), sentence, hint)
