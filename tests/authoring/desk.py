"""A small site in a folder of its own, and the commands with which people write, run in it."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from tests.support.given import write_site

SITE = """\
name: Nimbus
url: https://status.nimbus.example
feed_authority: status.nimbus.example,2026
components:
  checkout: {name: Checkout, aliases: [basket]}
  search: {name: Product search}
  old-api: {name: Old API, retired: true}
"""
DAY = "2026-11-18T"


class DeskInTest:
    """Runs commands at a time of 18 November 2026."""

    def __init__(self, root: Path, site: str = SITE) -> None:
        self.root = write_site(root, site=site)

    def run(
        self,
        at: str,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        given: str = "",
    ) -> Result:
        """Run a command at ``14:10``; ``given`` is the text of a file ``given`` beside the site."""
        if given:
            (self.root / "given").write_bytes(given.encode("utf-8"))
        now = at if "T" in at else f"{DAY}{at}:00Z"
        with contextlib.chdir(self.root):
            return CliRunner().invoke(main, [*arguments, "--now", now], env=environment)

    def plain(self, *arguments: str) -> Result:
        """Run a command that does not ask what time it is."""
        with contextlib.chdir(self.root):
            return CliRunner().invoke(main, [*arguments])

    def done(self, at: str, *arguments: str, **more: object) -> str:
        """Run a command that must succeed, and give all that it said."""
        done = self.run(at, *arguments, **more)  # type: ignore[arg-type]  # - handed on as given
        assert done.exit_code == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    def refused(self, at: str, *arguments: str, code: int = 1, **more: object) -> str:
        """Run a command that must change nothing, and give all that it said."""
        before = self.files()
        done = self.run(at, *arguments, **more)  # type: ignore[arg-type]  # - handed on as given
        assert done.exit_code == code, done.stdout + done.stderr
        assert "mistake of ours" not in done.stderr
        assert self.files() == before
        return done.stdout + done.stderr

    def begin(self, *arguments: str) -> str:
        """Begin an incident at 14:10, and give its file's text."""
        self.done(
            "14:10",
            *("new", "incident", "--title", "Checkout fails", "--severity", "sev2"),
            *("-c", "checkout=partial_outage", "-m", "About 15% of checkout attempts fail."),
            *arguments,
        )
        return self.text("checkout-fails")

    def text(self, name: str) -> str:
        """The text of the one event whose id ends so."""
        (file,) = self.root.glob(f"content/incidents/**/*{name}.yml")
        return file.read_text("utf-8")

    def files(self) -> dict[str, bytes]:
        """Every file of the content."""
        found = sorted(self.root.glob("content/**/*"))
        return {str(each): each.read_bytes() for each in found if each.is_file()}


def git(root: Path, *arguments: str) -> str:
    """Run git as somebody invented, and give what it says."""
    done = subprocess.run(
        [
            "git",
            *("-c", "user.name=Status desk", "-c", "user.email=desk@nimbus.example"),
            *arguments,
        ],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


WHO = {
    f"GIT_{role}_{what}": value
    for role in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Status desk"), ("EMAIL", "desk@nimbus.example"))
}
