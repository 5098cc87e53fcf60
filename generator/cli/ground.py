"""What every page of a status site is made of besides its own events, as a digest."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.cache import code_digest, key
from generator.model.public import PublicSite


def ground_of(
    configured: bytes, site: PublicSite, overrides: Path | None, media: Mapping[str, bytes]
) -> bytes:
    """Digest the program, ``site.yml``, templates and logos, and the time zone's rules.

    That something is withheld is not among it: what says so is made in each build.
    """
    parts: list[bytes | str] = [code_digest(), configured]
    for name in sorted(media):
        parts += [name, media[name]]
    for path in sorted(overrides.rglob("*") if overrides else ()):
        if path.is_file():
            parts += [path.relative_to(overrides or path).as_posix(), path.read_bytes()]
    return key(*parts, *_zone(site.time_zone))


def _zone(name: str) -> Iterator[bytes]:
    """The rules of a zone where the machine has its own; else they come with a package."""
    for folder in zoneinfo.TZPATH:
        path = Path(folder, name)
        if path.is_file():
            yield path.read_bytes()
            return
