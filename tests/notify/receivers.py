"""Real receivers on the loopback: a web server and a mail server that keep what they were given."""

from __future__ import annotations

import asyncio
import json
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

PASSWORD = "s3cr3t-of-nobody"


@dataclass
class Received:
    """One request."""

    path: str
    headers: dict[str, str]
    payload: dict[str, Any]

    @property
    def key(self) -> str:
        return self.headers["Idempotency-Key"]

    @property
    def update(self) -> str:
        return str(self.payload["id"]).rpartition(":")[2]


@dataclass
class Answer:
    """What the server says: a status, headers; ``stalls`` until the test is over."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    stalls: bool = False


@dataclass
class Hook:
    """A web server: answers come from ``answer``, which sees how many requests there were."""

    port: int = 0
    received: list[Received] = field(default_factory=list)
    answer: Callable[[int, Received], Answer] = lambda _number, _one: Answer()
    came: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"json://hook:{PASSWORD}@127.0.0.1:{self.port}/in/{PASSWORD}"

    @property
    def updates(self) -> list[str]:
        return [one.update for one in self.received]


@contextmanager
def hook() -> Iterator[Hook]:
    told = Hook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            one = Received(self.path, dict(self.headers), json.loads(body))
            told.received.append(one)
            answer = told.answer(len(told.received), one)
            told.came.release()
            if answer.stalls:
                told.over.wait(60)
                return
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    told.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield told
    finally:
        told.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class Mailed:
    """One mail, and for whom the envelope said it was."""

    recipients: list[str]
    mail: EmailMessage


@dataclass
class Post:
    """A mail server: ``refuse`` says with which code a recipient is refused, if at all."""

    port: int = 0
    received: list[Mailed] = field(default_factory=list)
    refuse: Callable[[str], str | None] = lambda _address: None
    stalls: bool = False
    came: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def url(self, *recipients: str, more: str = "") -> str:
        to = ",".join(recipients)
        return (
            f"mailto://post:{PASSWORD}@127.0.0.1:{self.port}?mode=insecure&smtp=127.0.0.1"
            f"&from=status@nimbus.example&to={to}{more}"
        )


@contextmanager
def post() -> Iterator[Post]:
    told = Post()

    class Handler:
        async def handle_RCPT(  # noqa: N802 - the name that aiosmtpd calls
            self, _: SMTP, __: Session, envelope: Envelope, address: str, ___: list[str]
        ) -> str:
            code = told.refuse(address)
            if code:
                return f"{code} not now"
            envelope.rcpt_tos.append(address)
            return "250 OK"

        async def handle_DATA(  # noqa: N802 - as above
            self, _: SMTP, __: Session, envelope: Envelope
        ) -> str:
            assert isinstance(envelope.content, bytes)
            mail = message_from_bytes(envelope.content, policy=policy.default)
            assert isinstance(mail, EmailMessage)
            told.received.append(Mailed(list(envelope.rcpt_tos), mail))
            told.came.release()
            if told.stalls:
                await asyncio.sleep(60)
            return "250 OK"

    def authenticated(*given: Any) -> AuthResult:
        data = given[4]
        right = isinstance(data, LoginPassword) and data.password == PASSWORD.encode()
        return AuthResult(success=right, handled=False)

    loop = asyncio.new_event_loop()

    def speaking() -> SMTP:
        return SMTP(
            Handler(), authenticator=authenticated, auth_require_tls=False, auth_required=True
        )

    with _served(loop, speaking) as told.port:
        yield told


@contextmanager
def _served(loop: asyncio.AbstractEventLoop, speaking: Callable[[], SMTP]) -> Iterator[int]:
    """Serve on a free port; the loop lives in its own thread, as a browser's may run in this."""
    ports: queue.Queue[int] = queue.Queue()

    def serve() -> None:
        server = loop.run_until_complete(loop.create_server(speaking, "127.0.0.1", 0))
        ports.put(server.sockets[0].getsockname()[1])
        loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0.01))
        loop.close()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield ports.get(timeout=60)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
