"""What would change in a file, as the lines that git would show."""

from __future__ import annotations

import difflib


def difference(old: bytes, new: bytes, file: str) -> str:
    """A unified diff of two versions of a file; ``old`` is empty where it is new."""
    before, after = _lines(old), _lines(new)
    start = f"a/{file}" if old else "/dev/null"
    found = difflib.unified_diff(before, after, start, f"b/{file}", lineterm="")
    return "".join(f"{line}\n" for line in found)


def _lines(data: bytes) -> list[str]:
    """Lines without their ends: those of Windows would move the cursor."""
    text = data.decode("utf-8-sig", "replace")
    return [line.rstrip("\r") for line in text.removesuffix("\n").split("\n")] if text else []
