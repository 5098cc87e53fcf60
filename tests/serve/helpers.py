"""A site that is built by a stand-in, served for real, and asked by a real client."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

from generator.cli.publishing import Built
from generator.cli.serving import Outcome, Server, Workshop, keep_fresh
from generator.output import Published

PATIENCE = 30.0
"""Seconds after which a test gives up waiting for what should come in a fraction of one."""


def until(holds: Callable[[], bool]) -> None:
    """Look again and again until it holds; fail when patience is at its end."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise AssertionError("waited in vain")
        time.sleep(0.02)


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


def connect(url: str) -> HTTPConnection:
    return HTTPConnection(urlsplit(url).netloc, timeout=PATIENCE)


def get(url: str, path: str = "/", method: str = "GET") -> Reply:
    """Ask once; the path goes out as it is written."""
    connection = connect(url)
    try:
        connection.putrequest(method, path)
        connection.endheaders()
        response = connection.getresponse()
        return Reply(response.status, dict(response.getheaders()), response.read())
    finally:
        connection.close()


@contextmanager
def events(url: str) -> Iterator[Callable[[], str]]:
    """Follow the stream of builds: each call gives the next number."""
    connection = connect(url)
    connection.request("GET", "/-statusbook/events")
    response = connection.getresponse()
    try:
        yield lambda: _next_number(response)
    finally:
        response.close()
        connection.close()


def _next_number(response: HTTPResponse) -> str:
    while line := response.readline().decode():
        if line.startswith("data: "):
            return line.removeprefix("data: ").strip()
    return ""


@dataclass
class Clock:
    """A clock that stands until somebody moves it."""

    now: datetime = datetime(2026, 11, 18, 14, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@dataclass
class StandIn:
    """Builds what it is told to build: pages into ``tree``, or problems."""

    tree: Path
    pages: dict[str, str] = field(default_factory=lambda: {"index.html": "<body>Calm</body>"})
    answer: Built = field(default_factory=lambda: Built((), published=Published(1, 0, 0)))
    error: Exception | None = None
    asked: list[datetime] = field(default_factory=list)

    def __call__(self, now: datetime) -> Built:
        self.asked.append(now)
        if self.error:
            raise self.error
        if self.answer.published:
            for name, text in self.pages.items():
                (self.tree / name).parent.mkdir(parents=True, exist_ok=True)
                (self.tree / name).write_text(text, "utf-8")
        return self.answer


@contextmanager
def served(tree: Path, workshop: Workshop, host: str = "127.0.0.1") -> Iterator[str]:
    """Serve on a free port of the loopback and give the address."""
    with Server(tree, workshop, host, 0) as server:
        yield server.url


@contextmanager
def kept_fresh(root: Path, workshop: Workshop) -> Iterator[list[Outcome]]:
    """Watch in another thread; the list grows with each build."""
    stop, outcomes = threading.Event(), list[Outcome]()
    thread = threading.Thread(target=keep_fresh, args=(root, workshop, outcomes.append, stop))
    thread.start()
    try:
        until(lambda: bool(outcomes))
        yield outcomes
    finally:
        stop.set()
        thread.join(PATIENCE)
        assert not thread.is_alive()
