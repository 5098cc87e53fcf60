"""A site with channels, receivers for them, and ``notify`` as its users run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.conftest import ROOT
from tests.notify.receivers import Hook, Post, hook, post
from tests.support.given import SITE, write_site

HERE = Path(__file__).parent
QUICK = ("--wait", "0.01", "--timeout", "5", "--patience", "20")
NOW = "2026-11-18T15:10:00Z"
BEFORE = "2026-11-18T13:00:00Z"
STAGES = ("investigating", "identified", "monitoring", "resolved")
Run = subprocess.CompletedProcess[str]
Started = subprocess.Popen[str]


def incident(
    updates: int = 1, *, title: str = "Checkout fails", component: str = "checkout"
) -> str:
    """An incident that began at two o'clock, with so many updates, ten minutes apart."""
    said = "".join(
        f"""
  - id: u{number + 1}
    at: 2026-11-18T14:{number * 10 + 5:02}:00Z
    status: {STAGES[number]}
    message: This is what we say in update {number + 1}."""
        for number in range(updates)
    )
    return (
        f"title: {title}\nseverity: sev2\nstarted: 2026-11-18T14:00:00Z\n"
        f"components: {{{component}: partial_outage}}\nupdates:{said}\n"
    )


class World:
    """A site's root, and the addresses of its channels."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.addresses: dict[str, str] = {}

    def write(self, channels: str, files: Mapping[str, str] | None = None) -> None:
        write_site(self.root, files, site=f"{SITE}notifications:\n{channels}")

    def say(self, updates: int, name: str = "outage", **how: str) -> None:
        """Write the incident anew with so many updates."""
        write_site(self.root, {f"{name}.yml": incident(updates, **how)}, site=None)

    def run(self, *arguments: str, now: str = NOW) -> Run:
        """Run the command within this process, which is quicker."""
        given = ("notify", "--root", str(self.root), *QUICK, "--now", now, *arguments)
        done = CliRunner().invoke(main, given, env=self.addresses)
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Run(given, done.exit_code, done.stdout, done.stderr)

    def start(self, *arguments: str, program: Sequence[str] = ("-m", "generator")) -> Started:
        """Start it as a process of its own."""
        return subprocess.Popen(
            [
                *(sys.executable, *program, "notify", "--root", str(self.root)),
                *(*QUICK, "--now", NOW, *arguments),
            ],
            cwd=ROOT,
            env={**os.environ, **self.addresses},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )

    def begin(self, *arguments: str) -> None:
        """A first run, before anything happened."""
        done = self.run(*arguments, now=BEFORE)
        assert done.returncode == 0, done.stdout + done.stderr

    @property
    def state(self) -> dict[str, Any]:
        data: dict[str, Any] = json.loads((self.root / "announced.json").read_text("utf-8"))
        return data


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let others warn: the mail server of passwords without TLS, Apprise of old modules."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning"))
            item.add_marker(pytest.mark.filterwarnings("ignore::DeprecationWarning"))


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A site that yet has to name channels."""
    return World(tmp_path / "root")


@pytest.fixture
def web() -> Iterator[Hook]:
    """A web server that takes webhooks."""
    with hook() as running:
        yield running


@pytest.fixture
def mailbox() -> Iterator[Post]:
    """A mail server."""
    with post() as running:
        yield running


@pytest.fixture
def hooked(world: World, web: Hook) -> World:
    """A site with one channel, a webhook, that has been run once."""
    world.write("  hook: {to: NOTIFY_HOOK}\n")
    world.addresses["NOTIFY_HOOK"] = web.url
    world.begin()
    return world
