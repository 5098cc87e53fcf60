"""What an update need not wait for: a second build loads nothing that only the first one asks."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command import NOW

SPARED = {
    "babel",
    "generator.authoring",
    "generator.derive.changes",
    "generator.library",
    "generator.load.figure",
    "generator.reading",
    "icalendar",
    "mkdocs",
    "watchfiles",
}
_BUILD = """
import gc, os, sys
from generator.cli import main
try:
    main(sys.argv[1:])
finally:
    print(gc.get_freeze_count() > gc.get_count()[0], file=sys.stderr)
    print(os.environ["PYDANTIC_DISABLE_PLUGINS"], file=sys.stderr)
    print(*sys.modules, file=sys.stderr)
"""


def built(root: Path) -> tuple[str, str, set[str]]:
    """Whether the most is left alone on the way out, who is asked for models, what was loaded."""
    command = (sys.executable, "-c", _BUILD, "build", "--only", "status", "--now", NOW)
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    frozen, plugins, modules = done.stderr.splitlines()[-3:]
    return frozen, plugins, set(modules.split())


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_second_build_loads_only_what_it_needs(given: Callable[..., Path], language: str) -> None:
    root = given({})
    settings = root / "content" / "site.yml"
    settings.write_text(f"{settings.read_text('utf-8')}\nlanguage: {language}\n", "utf-8")

    _, _, first = built(root)
    frozen, plugins, second = built(root)

    assert {"babel", "icalendar"} <= first
    assert second & SPARED == set()
    assert "generator.status.pages.render" in second
    assert (frozen, plugins) == ("True", "__all__")
