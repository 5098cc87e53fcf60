"""Given the files of a site, a root folder that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

SITE = """
name: Nimbus
url: https://status.nimbus.example
feed_authority: status.nimbus.example,2026
components:
  checkout: {name: Checkout}
  search: {name: Search}
"""
"""The smallest site that is worth a test."""


def write_site(
    root: Path, files: Mapping[str, str | bytes] | None = None, *, site: str | None = SITE
) -> Path:
    """Write a site's files below ``root`` and give ``root`` back.

    Keys are paths relative to the root; a key without a ``/`` is a file in
    ``content/incidents/``. Texts are dedented; bytes are written as they are. ``site`` is the
    text of ``content/site.yml``, ``None`` for none.
    """
    given: dict[str, str | bytes] = {} if site is None else {"content/site.yml": site}
    for name, text in (files or {}).items():
        given[name if "/" in name else f"content/incidents/{name}"] = text
    (root / "content" / "incidents").mkdir(parents=True, exist_ok=True)
    for name, text in given.items():
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        data = text if isinstance(text, bytes) else dedent(text).lstrip("\n").encode("utf-8")
        target.write_bytes(data)
    return root
