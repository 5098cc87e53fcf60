"""Single files that belong to people: a new one beside theirs, or one exchanged as a whole.

What is written is on disk before it is seen, and a file that somebody else changed in the meantime
stays as they left it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.output.durable import settle_entry
from generator.output.trouble import CannotPublish

_BINARY = getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | _BINARY | getattr(os, "O_NOFOLLOW", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
_MOST = 4 * 1024 * 1024


def add_file(path: Path, data: bytes) -> None:
    """Write a new file; raise ``CannotPublish`` where there is one already."""
    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = _beside(path, data, 0o666)
        try:
            _link(beside, path, data)
        except FileExistsError:
            sentence, hint = "this file exists already", "choose another name, or edit the file"
            raise CannotPublish("existing-file", path.as_posix(), sentence, hint) from None
        finally:
            beside.unlink(missing_ok=True)
        settle_entry(path.parent)


def replace_file(path: Path, old: bytes, new: bytes) -> None:
    """Let a plain file hold ``new``, with its permissions; it must still hold ``old``.

    Raise ``CannotPublish`` where it does not, or where it is a link.
    """
    with _told(path):
        mode = _refuse_changed(path, old)
        beside = _beside(path, new, mode)
        try:
            beside.chmod(mode)
            _refuse_changed(path, old)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        settle_entry(path.parent)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        sentence = f"the machine refuses: {error.strerror or type(error).__name__}"
        hint = (
            f"see that this user may write in {path.parent} and that there is room, then try again"
        )
        raise CannotPublish("cannot-write", path.as_posix(), sentence, hint) from error


def _beside(path: Path, data: bytes, mode: int) -> Path:
    """Write a file beside another one, all of it on disk."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    with open(os.open(beside, _NEW, mode), "wb") as stream:  # noqa: PTH123 - a descriptor
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    return beside


def _link(beside: Path, path: Path, data: bytes) -> None:
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system without hard links
        with path.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())


def _refuse_changed(path: Path, old: bytes) -> int:
    """Give the permissions of a plain file that holds what it held."""
    if path.is_symlink():
        hint = "put the file itself here; links are not followed"
        raise CannotPublish("changed-file", path.as_posix(), "this is a symbolic link", hint)
    with open(os.open(path, _READ), "rb") as stream:  # noqa: PTH123 - a descriptor
        status = os.fstat(stream.fileno())
        if stat.S_ISREG(status.st_mode) and stream.read(_MOST) == old:
            return stat.S_IMODE(status.st_mode)
    sentence = "somebody else changed this file meanwhile; it stays as they left it"
    hint = "look at what they wrote, then run the command again"
    raise CannotPublish("changed-file", path.as_posix(), sentence, hint)
