"""What a served page gets on its way out: the script that reloads it, and the bar with problems.

Both come from this server's own address, so that they pass the site's Content-Security-Policy.
"""

from __future__ import annotations

from importlib.resources import files

from generator.cli.serving.bar import bar
from generator.cli.serving.workshop import Outcome

OURS = "/-statusbook/"
"""Addresses below it are this server's and never the site's."""
EVENTS = OURS + "events"
_FILES = {OURS + name: name for name in ("reload.js", "bar.css")}

_EMPTY = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not built</title>'
    '<meta name="viewport" content="width=device-width"><body>'
    "<p>There is no site to show yet. It appears here when the problems below are gone.</p></body>"
)


def dressed(html: bytes, outcome: Outcome) -> bytes:
    """Put script and bar at the end of a page."""
    ours = (
        f'<link rel="stylesheet" href="{OURS}bar.css">{bar(outcome)}'
        f'<script src="{OURS}reload.js" data-build="{outcome.number}" data-events="{EVENTS}">'
        "</script>"
    ).encode()
    at = html.lower().rfind(b"</body>")
    return html + ours if at < 0 else html[:at] + ours + html[at:]


def at_home(html: bytes, url: str) -> bytes:
    """Lead links to the site's public address to this server instead."""
    return html.replace(f'href="{url}/'.encode(), b'href="/') if url else html


def empty_page(outcome: Outcome) -> bytes:
    """The page where nothing was ever built."""
    return dressed(_EMPTY.encode(), outcome)


def asset(path: str) -> bytes | None:
    """One of this server's own files."""
    name = _FILES.get(path)
    return (files(__package__) / "assets" / name).read_bytes() if name else None
