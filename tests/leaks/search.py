"""Looks for marks in every byte of a tree: as they stand, decoded, and decompressed."""

from __future__ import annotations

import base64
import html
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote_to_bytes

from tests.leaks.marks import PREFIX

_MARK = re.compile(PREFIX.encode() + rb"\d{4}")
_PACKED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{12,}")
_ESCAPED = re.compile(rb"\\(?:u00|x)([0-9a-fA-F]{2})")
_DEPTH = 3


def marks_in(tree: Path) -> dict[str, set[str]]:
    """Say which marks are in which files; names of files and folders count as their content."""
    found: dict[str, set[str]] = {}
    for file in sorted(tree.rglob("*")):
        name = file.relative_to(tree).as_posix()
        data = file.read_bytes() if file.is_file() else b""
        for mark in marks_of(name.encode()) | marks_of(data):
            found.setdefault(mark, set()).add(name)
    return found


def marks_of(data: bytes) -> set[str]:
    """Say which marks are in some bytes."""
    return {
        match.decode() + "k"
        for plain in _unpacked(data, _DEPTH)
        for seen in _readings(plain)
        for match in _MARK.findall(seen.lower())
    }


def _unpacked(data: bytes, depth: int) -> Iterator[bytes]:
    yield data
    for begin in _PACKED.finditer(data) if depth else ():
        unpack = zlib.decompressobj(wbits=47)
        try:
            inside = unpack.decompress(data[begin.start() :])
        except zlib.error:
            continue
        yield from _unpacked(inside, depth - 1)


def _readings(data: bytes) -> Iterator[bytes]:
    yield data
    yield data.replace(b"\0", b"")  # what UTF-16 makes of it
    yield unquote_to_bytes(data)
    yield html.unescape(data.decode("utf-8", "replace")).encode("utf-8", "replace")
    yield _ESCAPED.sub(lambda match: bytes([int(match[1], 16)]), data)
    for run in _BASE64.findall(data):
        standard = run.translate(bytes.maketrans(b"-_", b"+/"))
        for shift in range(4):
            part = standard[shift:]
            yield base64.b64decode(part[: len(part) // 4 * 4])
