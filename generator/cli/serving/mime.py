"""What kind of file a browser or a feed reader is told it gets."""

from __future__ import annotations

from pathlib import PurePosixPath

_TEXT = "; charset=utf-8"
_TYPES = {
    ".atom": "application/atom+xml" + _TEXT,
    ".css": "text/css" + _TEXT,
    ".csv": "text/csv" + _TEXT,
    ".gif": "image/gif",
    ".html": "text/html" + _TEXT,
    ".ico": "image/x-icon",
    ".ics": "text/calendar" + _TEXT,
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript" + _TEXT,
    ".json": "application/json" + _TEXT,
    ".mjs": "text/javascript" + _TEXT,
    ".opml": "text/x-opml" + _TEXT,
    ".png": "image/png",
    ".rss": "application/rss+xml" + _TEXT,
    ".svg": "image/svg+xml",
    ".txt": "text/plain" + _TEXT,
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml" + _TEXT,
}


def mime_type(path: str) -> str:
    """The type of a file by its name; the machine's own table is not asked."""
    return _TYPES.get(PurePosixPath(path).suffix.lower(), "application/octet-stream")
