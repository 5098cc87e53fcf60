"""A published tree behind a loopback server that obeys the tree's own ``_headers`` file."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".rss": "application/rss+xml; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}

Rules = list[tuple[str, list[tuple[str, str]]]]


def read_header_rules(text: str) -> Rules:
    """Read the format of Netlify and Cloudflare Pages: a path, below it indented headers."""
    rules: Rules = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0].isspace():
            name, _, value = line.strip().partition(":")
            rules[-1][1].append((name.strip(), value.strip()))
        else:
            rules.append((line.strip(), []))
    return rules


def _fits(pattern: str, path: str) -> bool:
    """Whether a path fits: ``*`` is anything, ``:name`` one segment."""
    parts = re.split(r"(\*|:\w+)", pattern)
    kinds = {"*": ".*"}
    wanted = (kinds.get(p, "[^/]+" if p.startswith(":") else re.escape(p)) for p in parts)
    return re.fullmatch("".join(wanted), path) is not None


def headers_for(rules: Rules, path: str) -> dict[str, str]:
    """Collect what every rule that fits the path says; of two equal names, the later wins."""
    found: dict[str, str] = {}
    for pattern, headers in rules:
        if _fits(pattern, path):
            found.update({name.title(): value for name, value in headers})
    return found


class Served:
    """A tree at an address. ``root`` may be exchanged; ``asked`` lists the paths asked for.

    ``csp`` may be switched off, to see what escaping alone is worth. ``clock`` is what the host
    takes the time to be, where that is not the machine's time.
    """

    def __init__(self, root: Path, url: str) -> None:
        self.root = root
        self.url = url
        self.csp = True
        self.clock: datetime | None = None
        self.asked: list[str] = []

    def answer(self, path: str) -> tuple[int, dict[str, str], bytes]:
        """Give status, headers and body as a static host would."""
        self.asked.append(path)
        file = self.root / path.lstrip("/")
        if ".." in path.split("/"):
            file = self.root / "404.html"
        if path.endswith("/"):
            file = file / "index.html"
        status = 200 if file.is_file() else 404
        if status == 404:
            if (file / "index.html").is_file():
                return 301, {"Location": path + "/"}, b""
            file = self.root / "404.html"
        headers = {"Content-Type": TYPES.get(file.suffix, "application/octet-stream")}
        declared = self.root / "_headers"
        if declared.is_file():
            headers |= headers_for(read_header_rules(declared.read_text("utf-8")), path)
        if not self.csp:
            headers.pop("Content-Security-Policy", None)
        return status, headers, file.read_bytes() if file.is_file() else b"not found"


def _handler(served: Served) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._send(with_body=True)

        def do_HEAD(self) -> None:
            self._send(with_body=False)

        def _send(self, *, with_body: bool) -> None:
            status, headers, body = served.answer(unquote(urlsplit(self.path).path))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if with_body:
                self.wfile.write(body)

        def date_time_string(self, timestamp: float | None = None) -> str:
            return super().date_time_string(served.clock.timestamp() if served.clock else timestamp)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base's name
            """Say nothing."""

    return Handler


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    """Python's five drop the calls of a client that opens many at once; these wait, or fail."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of browsers that hang up early."""


@contextmanager
def serve(root: Path) -> Iterator[Served]:
    """Serve a tree on a free port of the loopback until the block ends."""
    served = Served(root, "")
    server = _Quiet(("127.0.0.1", 0), _handler(served))
    served.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
