"""In every test: a zone that is not UTC, no network but the loopback, a clock that stands."""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from tests.support.command import build
from tests.support.given import write_site
from tests.support.served import Served, serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
ZONE = "Asia/Kathmandu"
"""Five hours and three quarters: a mistake with zones shows in hours and in minutes."""
LOOSE = ("SOURCE_DATE_EPOCH", "CI", "GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "COLUMNS")


def _settle_environment() -> None:
    os.environ["TZ"] = ZONE
    for name in LOOSE:
        os.environ.pop(name, None)
    time.tzset()


_settle_environment()

# No test fails for a busy machine; where all judges sit, each run also draws the same examples.
settings.register_profile(
    "statusbook",
    deadline=None,
    derandomize=os.environ.get("STATUSBOOK_JUDGES") == "required",
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("statusbook")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Undo what an earlier test may have done to the zone."""
    _settle_environment()


@pytest.fixture(scope="session", autouse=True)
def _no_network_but_loopback() -> Iterator[None]:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else address
        if self.family != socket.AF_UNIX and host not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test reaches for the network: {address!r}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture
def now() -> datetime:
    """The moment at which tests play, unless they say otherwise."""
    return datetime(2026, 11, 18, 15, 10, tzinfo=UTC)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, started once a run and only where a test asks for it."""
    from tests.support.chromium import chromium  # noqa: PLC0415 - most runs need no browser

    with chromium() as running:
        yield running


@pytest.fixture
def given(tmp_path: Path) -> Callable[..., Path]:
    """``given({"a.yml": "…"}, site="…")`` writes a site's files and gives its root."""

    def files(*args: Any, **kwargs: Any) -> Path:
        return write_site(tmp_path / "site-root", *args, **kwargs)

    return files


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], Path]], Path]:
    """``once(name, make)`` makes a folder once a run, whichever worker comes first."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    def make_once(name: str, make: Callable[[Path], Path]) -> Path:
        folder, marker = shared / f"once-{name}", shared / f"once-{name}.done"
        with (shared / f"once-{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not marker.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                marker.write_text(str(make(folder)), "utf-8")
        return Path(marker.read_text("utf-8"))

    return make_once


@pytest.fixture(scope="session")
def build_example(once: Callable[[str, Callable[[Path], Path]], Path]) -> Path:
    """The example site's public tree, built once by the real command at a fixed moment."""

    return once("example", lambda folder: build(_copied(folder)))


@pytest.fixture(scope="session")
def build_whole_example(once: Callable[[str, Callable[[Path], Path]], Path]) -> Path:
    """The same with its public postmortems beside it: the library lane is built too."""
    return once("whole-example", lambda folder: build(_copied(folder), library=True))


def _copied(folder: Path) -> Path:
    for name in ("content", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def example(build_example: Path) -> Iterator[Served]:
    """The example site, served with the headers that it asks for."""
    with serve(build_example) as served:
        yield served


@pytest.fixture
def serve_tree() -> Iterator[Callable[[Path], Served]]:
    """``serve_tree(folder)`` serves any tree until the test ends."""
    running = []

    def start(root: Path) -> Served:
        running.append(serve(root))
        return running[-1].__enter__()

    yield start
    for context in reversed(running):
        context.__exit__(None, None, None)


@pytest.fixture(scope="session")
def records() -> Path:
    """Real records of others, beside the checkout; never copied into it."""
    folder = Path(os.environ.get("STATUSBOOK_RECORDS", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"no real records at {folder}; STATUSBOOK_RECORDS names another folder")
    return folder.resolve()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Python keeps its code, for this test alone."""
    folder = tmp_path / "kept"
    monkeypatch.setattr(sys, "pycache_prefix", str(folder))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return folder
