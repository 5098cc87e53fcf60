"""Code made from what is not Python, such as templates, kept where Python keeps its own.

That is ``__pycache__`` beside the source, or wherever Python was told to. Whoever may write there
may write the program itself, so code that is found there is run; from a site's cache none ever is.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

from generator.cache.code import code_digest
from generator.cache.key import SIZE, key


def code_of(file: Path, *made_of: str) -> CodeType | None:
    """Find the code that this program made of ``file`` and ``made_of``; ``None`` if there is none.

    One text a file is kept, the last one, by the parts that it was made of.
    """
    try:
        data = Path(cache_from_source(file)).read_bytes()
    except (OSError, NotImplementedError):  # none there, not ours to read, or no such place
        return None
    seal, payload = data[:SIZE], data[SIZE:]
    if seal != _seal(file, made_of, payload):
        return None
    code = marshal.loads(payload)  # noqa: S302 - as Python does with its own, and sealed besides
    return code if isinstance(code, CodeType) else None


def keep_code(code: CodeType, file: Path, *made_of: str) -> None:
    """Keep code for the next process, where Python would keep its own."""
    if sys.dont_write_bytecode:
        return
    payload = marshal.dumps(code)
    with suppress(OSError, NotImplementedError):
        _write(Path(cache_from_source(file)), _seal(file, made_of, payload) + payload)


def _seal(file: Path, made_of: tuple[str, ...], payload: bytes) -> bytes:
    return key(code_digest(), str(file), *made_of, payload)


def _write(place: Path, data: bytes) -> None:
    """Write a file whole or not at all, whoever else does the same."""
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        draft.write_bytes(data)
        draft.replace(place)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
