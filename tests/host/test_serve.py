"""``mkdocs serve`` shows the whole site and follows changes of what it is made from."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.host.library import SITE, library
from tests.support.command import NOW

PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def shown(address: str, words: str) -> bool:
    """Ask until a page says some words, or patience ends."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                if words in answer.read().decode():
                    return True
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.2)
    return False


def test_mkdocs_serve_follows_a_change_of_the_site_file(given: Callable[..., Path]) -> None:
    root = given(library(), site=SITE)
    (root / "mkdocs.yml").write_text(
        f"site_name: x\ndocs_dir: content\ntheme: {{name: material}}\n"
        f'plugins: [{{statusbook: {{now: "{NOW}"}}}}]\n',
        "utf-8",
    )
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        name = next(
            line.partition(": ")[2] for line in SITE.splitlines() if line.startswith("name: ")
        )
        assert shown(f"http://127.0.0.1:{port}/", name)
        assert shown(f"http://127.0.0.1:{port}/postmortems/", name)
        file = root / "content" / "site.yml"
        file.write_text(file.read_text("utf-8").replace(name, "Renamed Moth", 1), "utf-8")
        assert shown(f"http://127.0.0.1:{port}/", "Renamed Moth")
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)
