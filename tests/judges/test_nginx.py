"""The handbook's nginx, started for real: it must send whatever `_headers` asks for."""

from __future__ import annotations

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tests.judges.tools import program
from tests.support.served import Rules, headers_for, read_header_rules

pytestmark = pytest.mark.judge

PAGE = Path(__file__).parents[2] / "docs" / "operator" / "hosting.md"
AROUND = """\
daemon off; pid {folder}/pid; error_log {folder}/error.log;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
{recipe}
}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def nginx(
    build_whole_example: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[int, Path]]:
    """The recipe as it stands in the handbook, but for its folder and its port."""
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    found = re.search(r"```nginx\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found
    recipe = found[1].replace("listen 80;", f"listen 127.0.0.1:{port};")
    recipe = recipe.replace("/srv/status/site/public", str(build_whole_example))
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder, recipe=recipe), "utf-8")
    for each in (folder, *folder.parents[:3], *build_whole_example.parents[:6]):
        with suppress(OSError):
            each.chmod(each.stat().st_mode | 0o055)  # the workers of a root's nginx are nobody
    command = [program("nginx"), "-c", str(folder / "nginx.conf"), "-p", str(folder)]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        _await(running, port)
        yield port, build_whole_example
    finally:
        running.terminate()
        running.communicate(timeout=20)


@pytest.fixture
def link(nginx: tuple[int, Path]) -> Iterator[HTTPConnection]:
    """A connection that stays open from one question to the next."""
    with closing(HTTPConnection("127.0.0.1", nginx[0], timeout=20)) as opened:
        yield opened


def _await(running: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(200):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        if running.poll() is not None:
            pytest.fail(running.communicate()[0].decode())
        time.sleep(0.05)
    pytest.fail("nginx does not answer")


def asked(link: HTTPConnection, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    link.request("GET", path, headers=headers)
    answer = link.getresponse()
    return answer, answer.read()


def test_every_file_is_sent_with_all_that_its_rules_ask_for(
    nginx: tuple[int, Path], link: HTTPConnection
) -> None:
    tree = nginx[1]
    rules: Rules = read_header_rules((tree / "_headers").read_text("utf-8"))
    files = [
        f for f in tree.rglob("*") if f.is_file() and f.name not in ("_headers", ".statusbook")
    ]
    assert len(files) > 200
    for file in files:
        path = "/" + file.relative_to(tree).as_posix().removesuffix("index.html")
        answer, body = asked(link, path)
        assert (answer.status, body) == (200, file.read_bytes()), path
        for name, value in headers_for(rules, path).items():
            assert answer.getheader(name) == value, (path, name)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/api/v2/summary.json", "application/json; charset=utf-8"),
        ("/badge/status.svg", "image/svg+xml; charset=utf-8"),
        ("/", "text/html; charset=utf-8"),
    ],
)
def test_types_are_told_and_strangers_may_ask(link: HTTPConnection, path: str, kind: str) -> None:
    answer, _ = asked(link, path, Origin="https://shop.example")
    assert answer.getheader("Content-Type") == kind
    assert answer.getheader("Access-Control-Allow-Origin") == "*"
    again, body = asked(link, path, **{"If-None-Match": answer.getheader("ETag") or ""})
    assert (again.status, body) == (304, b"")


def test_what_is_not_there_and_what_is_nobodys_business(
    nginx: tuple[int, Path], link: HTTPConnection
) -> None:
    tree = nginx[1]
    missing = (tree / "404.html").read_bytes()
    for path in ("/nothing", "/.statusbook", "/_headers", "/incidents/nothing/"):
        answer, body = asked(link, path)
        assert (answer.status, body) == (404, missing), path
        assert answer.getheader("Content-Security-Policy")
    answer, _ = asked(link, "/history")
    assert (answer.status, answer.getheader("Location")) == (301, "/history/")


def test_text_is_sent_packed(link: HTTPConnection) -> None:
    for path in ("/", "/feed.atom", "/feed.json", "/api/v2/summary.json"):
        answer, _ = asked(link, path, **{"Accept-Encoding": "gzip"})
        assert answer.getheader("Content-Encoding") == "gzip", path
