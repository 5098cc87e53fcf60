"""One browser's request: a page of the site, a file of our own, or the stream of builds."""

from __future__ import annotations

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from generator.cli.serving.mime import mime_type
from generator.cli.serving.page import EVENTS, asset, at_home, dressed, empty_page
from generator.cli.serving.tree import Answer, answer
from generator.cli.serving.workshop import Workshop

INSIDE = "/internal/"
"""Where the internal library is shown."""
_HEARTBEAT = 15
"""Seconds after which a silent browser is asked whether it is still there."""


class Handler(BaseHTTPRequestHandler):
    """Answers from ``tree`` as ``workshop`` last left it; below ``INSIDE`` from ``inside``."""

    timeout = 5

    def __init__(
        self, *args: Any, tree: Path, workshop: Workshop, inside: Path | None = None
    ) -> None:
        self._tree = tree
        self._inside = inside
        self._workshop = workshop
        super().__init__(*args)

    def do_GET(self) -> None:
        """Answer with headers and body."""
        path = self._path()
        if path == EVENTS:
            self._stream()
        else:
            self._send(self._answered(path))

    def do_HEAD(self) -> None:
        """Answer with headers."""
        self._send(self._answered(self._path()), with_body=False)

    def _answered(self, path: str) -> Answer:
        if self._inside and f"{path}/".startswith(INSIDE):
            return _answered(self._inside, self._workshop, path[len(INSIDE) - 1 :] or "/")
        return _answered(self._tree, self._workshop, path)

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""

    def _path(self) -> str:
        return unquote(urlsplit(self.path).path, errors="replace")

    def _send(self, found: Answer, *, with_body: bool = True) -> None:
        self.send_response(found.status)
        for name, value in {**found.headers, "Cache-Control": "no-store"}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(found.body)))
        self.end_headers()
        if with_body:
            self.wfile.write(found.body)

    def _stream(self) -> None:
        """Tell the browser the number of each build, until one of us hangs up."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(b"retry: 1000\n\n")
        number = ""
        while not self._workshop.closed:
            outcome = self._workshop.newest(other_than=number, wait_seconds=_HEARTBEAT)
            number = outcome.number if outcome else number
            self.wfile.write(f"data: {number}\n\n".encode() if outcome else b":\n\n")


def _answered(tree: Path, workshop: Workshop, path: str) -> Answer:
    ours = asset(path)
    if ours is not None:
        return Answer(HTTPStatus.OK, ours, {"Content-Type": mime_type(path)})
    outcome = workshop.newest()
    if outcome is None:
        return Answer(HTTPStatus.SERVICE_UNAVAILABLE)
    if not tree.is_dir() and not outcome.published:
        page = {"Content-Type": mime_type("index.html")}
        return Answer(HTTPStatus.SERVICE_UNAVAILABLE, empty_page(outcome), page)
    found = answer(tree, path)
    if not found.is_page:
        return found
    return Answer(found.status, dressed(at_home(found.body, outcome.url), outcome), found.headers)
