"""Names that change with the content, so that a browser may keep a file for ever."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePosixPath

from generator.output import OutputFile

FOLDER = "assets"


def fingerprinted(name: str, data: bytes) -> OutputFile:
    """Name a file after its content: ``page.css`` becomes ``assets/page.0a1b2c3d4e.css``."""
    stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
    return OutputFile(f"{FOLDER}/{stem}.{sha256(data).hexdigest()[:10]}{suffix}", data)
