"""The HTTP server of one site under construction, in threads that end when it does."""

from __future__ import annotations

import os
import socket
import threading
from contextlib import suppress
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any, Self

from generator.cli.serving.handler import Handler
from generator.cli.serving.trouble import CannotListen
from generator.cli.serving.workshop import Workshop

_THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})


class Server:
    """Serves ``tree`` while the ``with`` block runs. Port 0 takes any that is free.

    ``inside`` is the internal library; it is shown to this machine alone.
    """

    def __init__(
        self, tree: Path, workshop: Workshop, host: str, port: int, inside: Path | None = None
    ) -> None:
        self._workshop = workshop
        self.shows_inside = inside is not None and host in _THIS_MACHINE
        inside = inside if self.shows_inside else None
        kind = _Listening6 if ":" in host else _Listening
        try:
            self._http = kind(
                (host, port), partial(Handler, tree=tree, workshop=workshop, inside=inside)
            )
        except OSError as error:
            raise CannotListen(host, port, error) from error
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{self._http.server_address[1]}/"
        self._thread = threading.Thread(
            target=self._http.serve_forever, kwargs={"poll_interval": 0.1}, name="statusbook-http"
        )

    def __enter__(self) -> Self:
        """Begin to answer."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Let every browser go, and wait for the threads to end."""
        self._workshop.close()
        self._http.shutdown()
        self._thread.join()
        self._http.hang_up()
        self._http.server_close()


class _Listening(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True
    allow_reuse_address = os.name != "nt"
    request_queue_size = 128
    """Python's five drop the calls of a link checker, which then waits or reports dead links."""

    def __init__(self, *args: Any) -> None:
        self._open: set[socket.socket] = set()
        super().__init__(*args)

    def server_bind(self) -> None:
        """Bind without asking the name service who we are."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own."""
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Close one connection."""
        self._open.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """End the connections that browsers keep open without a request."""
        for request in tuple(self._open):
            with suppress(OSError):
                request.shutdown(socket.SHUT_RD)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of browsers that hang up early."""


class _Listening6(_Listening):
    address_family = socket.AF_INET6
