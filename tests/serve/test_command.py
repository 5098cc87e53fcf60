"""``statusbook serve``, run as its users run it: another process, a real site, a real change."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.build.trees import tree
from tests.serve.helpers import PATIENCE, get, until
from tests.support.command import statusbook

CHECKOUT = """
title: Checkout requests fail
severity: sev1
started: 2026-11-18T14:02:00Z
components: {checkout: partial_outage}
updates:
  - id: u1
    at: 2026-11-18T14:10:00Z
    status: investigating
    next_update: 30m
    message: About 15% of checkout attempts fail.
"""
NOW = "2026-11-18T14:20:00Z"


@dataclass
class Serving:
    """A running server: what it printed so far, and where it stands."""

    process: subprocess.Popen[str]
    printed: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.printed)

    @property
    def url(self) -> str:
        until(lambda: "http://" in self.text or self.process.poll() is not None)
        found = re.search(r"http://[^ ]+/", self.text)
        assert found, self.text
        return found[0]

    def collect(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.printed.append(line)


@contextmanager
def serving(root: Path, *options: str) -> Iterator[Serving]:
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--port", "0", *options],
        cwd=root,
        env={**os.environ, "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    running = Serving(process)
    reader = threading.Thread(target=running.collect)
    reader.start()
    try:
        yield running
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(PATIENCE)
        reader.join(PATIENCE)
        if process.stdout:
            process.stdout.close()


def test_a_site_is_served_and_follows_its_files(given: Callable[..., Path]) -> None:
    root = given({"checkout.yml": CHECKOUT})
    incident = root / "content" / "incidents" / "checkout.yml"

    with serving(root, "--now", NOW) as server:
        url = server.url
        assert "Checkout requests fail" in get(url).text

        incident.write_text(CHECKOUT.replace("Checkout requests", "Card payments"), "utf-8")
        until(lambda: "Card payments fail" in get(url).text)

        incident.write_text(CHECKOUT.replace("T14:10:00Z", "T14:10:00"), "utf-8")
        until(lambda: "content/incidents/checkout.yml:8:9" in get(url).text)
        assert "Card payments fail" in get(url).text
        assert "Card payments fail" in (root / "site/public/index.html").read_text("utf-8")
        assert "content/incidents/checkout.yml:8:9: error" in server.text

        incident.write_text(CHECKOUT, "utf-8")
        until(lambda: "statusbook-bar" not in get(url).text)


def test_an_override_is_followed_too(given: Callable[..., Path]) -> None:
    root = given({"checkout.yml": CHECKOUT, "overrides/status/slots/footer.html": "First words"})

    with serving(root, "--now", NOW) as server:
        url = server.url
        assert "First words" in get(url).text
        (root / "overrides/status/slots/footer.html").write_text("Other words", "utf-8")
        until(lambda: "Other words" in get(url).text)


def test_a_site_that_never_could_be_built_shows_why(given: Callable[..., Path]) -> None:
    root = given({"checkout.yml": CHECKOUT.replace("sev1", "sev9")})

    with serving(root, "--now", NOW) as server:
        page = get(server.url)

    assert page.status == 503
    assert "content/incidents/checkout.yml:2:11" in page.text


def test_what_it_keeps_is_of_use_to_builds_beside_it(given: Callable[..., Path]) -> None:
    over = CHECKOUT.replace("2026-11-18", "2026-06-18").replace("    next_update: 30m\n", "")
    over += "  - {id: u2, at: 2026-06-18T15:10:00Z, status: resolved, message: It works again.}\n"
    root = given({"checkout.yml": CHECKOUT, "over.yml": over})
    incident = root / "content" / "incidents" / "checkout.yml"

    with serving(root, "--now", NOW) as server:
        assert "Checkout requests fail" in get(server.url).text
        done = statusbook(root, "build", "--only", "status", "--now", NOW)
        assert "(1 more as they were)" in done.stderr
        incident.write_text(CHECKOUT.replace("Checkout requests", "Card payments"), "utf-8")
        until(lambda: "Card payments fail" in get(server.url).text)

    assert statusbook(root, "build", "--now", NOW, "--no-cache", "--out", "b").returncode == 0
    assert tree(root / "site/public") == tree(root / "b")


def test_it_keeps_nothing_where_that_is_not_wanted(given: Callable[..., Path]) -> None:
    root = given({"checkout.yml": CHECKOUT})

    with serving(root, "--now", NOW, "--no-cache") as server:
        assert "Checkout requests fail" in get(server.url).text

    assert sorted(path.name for path in root.iterdir()) == ["content", "site"]


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_it_is_told_to_and_leaves_no_trace(
    given: Callable[..., Path], sign: signal.Signals
) -> None:
    root = given({"checkout.yml": CHECKOUT})

    with serving(root, "--now", NOW) as server:
        get(server.url)
        server.process.send_signal(sign)
        assert server.process.wait(PATIENCE) == 0

    assert "Traceback" not in server.text
    assert server.text.rstrip().endswith("Stopped.")


def test_a_taken_port_is_told_with_the_way_out(given: Callable[..., Path]) -> None:
    root = given({"checkout.yml": CHECKOUT})

    with serving(root, "--now", NOW) as server:
        port = server.url.rsplit(":", 1)[1].strip("/")
        second = statusbook(root, "serve", "--port", port)

    assert second.returncode == 2
    assert f"statusbook serve --port {int(port) + 1}" in second.stderr
