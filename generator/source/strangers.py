"""Files that are something else altogether: a merge in progress, a pointer, HTML, TOML."""

from __future__ import annotations

import re

from generator.source.slip import Slip

_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7}|={7})(?=[ \r\n]|\Z)", re.MULTILINE)
_TOML = re.compile(r"^(?:\+\+\+\s*$|\[+[\w.\"-]+\]+\s*$|[\w.-]+ *= *[\"'\d\[{tf])", re.MULTILINE)


def stranger(text: str) -> Slip | None:
    """Recognise what stands in place of YAML."""
    return _conflict(text) or _at_the_start(text) or _toml(text)


def _conflict(text: str) -> Slip | None:
    found = _CONFLICT.search(text)
    if found is None:
        return None
    hint = "choose between the two versions, then delete the lines <<<<<<<, ======= and >>>>>>>"
    line = text.count("\n", 0, found.start())
    return Slip(line, 0, f"a merge conflict was left here ({found[0]})", hint)


def _at_the_start(text: str) -> Slip | None:
    start = text.lstrip()
    line = text.count("\n", 0, len(text) - len(start))
    if start.startswith("version https://git-lfs.github.com/"):
        hint = "fetch the content with: git lfs pull; better, keep .yml files out of git-lfs"
        return Slip(line, 0, "this is a pointer of git-lfs, not the file itself", hint)
    if re.match(r"<(?:!doctype|html|\?xml|[a-z]+[ >])", start, re.IGNORECASE):
        return Slip(line, 0, "this is HTML or XML, not YAML", "put the content back: title: …")
    return None


def _toml(text: str) -> Slip | None:
    start = re.sub(r"\A(?:\s*#[^\n]*\n)+", "", text).lstrip()
    if not _TOML.match(start):
        return None
    line = text.count("\n", 0, len(text) - len(start))
    return Slip(
        line, 0, "this looks like TOML, not YAML", "write key: value instead of key = value"
    )
