"""Which program this is: our own files, the packages beside us, the interpreter.

Whatever is kept was made by this program and no other. So a key begins with this digest, and an
update of ours, or of anything that we use, finds nothing of what the one before kept.
"""
# Hundreds of small files a build: a path object would cost more than what is asked of the disk.
# ruff: noqa: PTH123

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

import generator

_INSTALLED = (".dist-info", ".egg-info")


@cache
def code_digest() -> bytes:
    """Digest our sources, templates and catalogues, and the names and versions of packages."""
    digest = blake2b(sys.version.encode(), digest_size=20)
    for name in sorted(_packages()):
        digest.update(f"{name}\n".encode())
    home = str(Path(generator.__file__).parent)
    for path in sorted(_files(home)):
        with open(path, "rb", buffering=0) as file:
            data = file.read()
        digest.update(f"{path[len(home) :]}\n{len(data)}\n".encode())
        digest.update(data)
    return digest.digest()


def _packages() -> Iterator[str]:
    """Names such as ``pydantic-2.11.4.dist-info``, from wherever modules are looked for."""
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - names alone, without path objects
        except OSError:  # not there, or a zip file
            continue
        yield from (name for name in names if name.endswith(_INSTALLED))


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            elif not entry.name.endswith(".pyc"):
                yield entry.path
