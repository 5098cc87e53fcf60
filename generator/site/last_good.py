"""The last version of a file that was good, judged by the rules of now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from generator.site.git import NoHistoryError, Version, is_shallow, versions
from generator.source import Document, parse_document

_T = TypeVar("_T")
_Found_co = TypeVar("_Found_co", covariant=True)


@dataclass(frozen=True, slots=True)
class LastGood(Generic[_Found_co]):
    """What the file said at ``revision``; or neither, and ``reason`` says why there is nothing."""

    found: _Found_co | None
    revision: str | None = None
    reason: str = ""


def last_good(
    root: Path, file: str, limit: int, accept: Callable[[Document], _T | None]
) -> LastGood[_T]:
    """Look through the versions of a file, newest first, for one that ``accept`` takes."""
    looked_at = 0
    try:
        for version in versions(root, file, limit):
            looked_at += 1
            found = _taken(version, file, accept)
            if found is not None:
                return LastGood(found, version.revision)
        cut = ", whose history is cut off here (a shallow clone)" if is_shallow(root) else ""
    except NoHistoryError as none:
        return LastGood(None, reason=str(none))
    if looked_at == 1:
        return LastGood(None, reason=f"its only version in git is not good{cut}")
    return LastGood(None, reason=f"none of its last {looked_at} versions in git is good{cut}")


def _taken(version: Version, file: str, accept: Callable[[Document], _T | None]) -> _T | None:
    document = parse_document(version.data, file)
    return accept(document) if isinstance(document, Document) else None
