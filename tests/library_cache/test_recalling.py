"""Commands that only look at a site use what builds of it kept, if there were any."""

from __future__ import annotations

import gc
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from generator.cli.caching import FOLDER
from generator.cli.library.calm import calm, usual
from generator.reading import body
from tests.build.inside import statusbook
from tests.library_cache.test_same_bytes import root

__all__ = ["root"]
AT = ("--now", "2026-11-18T12:00:00Z")


def told(root: Path, *command: str) -> CompletedProcess[str]:
    return statusbook(root, *command, *AT)


@pytest.mark.parametrize("command", [("check",), ("status", "--format", "json")])
def test_texts_that_a_build_read_are_not_read_again(
    root: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    without = told(root, *command)
    assert not (root / FOLDER).exists()
    assert told(root, "build").returncode == 0
    monkeypatch.setattr(body, "_read", lambda *_, **__: pytest.fail("a text is read"))
    recalled = told(root, *command)
    assert (recalled.returncode, recalled.stdout) == (without.returncode, without.stdout)


def test_garbage_is_looked_for_as_ever_in_what_goes_on_for_hours() -> None:
    before = gc.get_threshold()
    with calm():
        assert gc.get_threshold() != before
        with usual():
            assert gc.get_threshold() == before
    assert gc.get_threshold() == before
