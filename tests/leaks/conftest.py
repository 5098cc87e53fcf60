"""The marked site, built whole by the real command; and the same without anything internal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.leaks import world
from tests.leaks.marks import Marks
from tests.leaks.past import remember
from tests.support.command import build
from tests.support.given import write_site

Once = Callable[[str, Callable[[Path], Path]], Path]


@pytest.fixture(scope="session")
def marks() -> Marks:
    """The words, in the order in which the files ask for them."""
    marks = Marks()
    written(marks)
    return marks


def written(marks: Marks) -> world.Files:
    """Write all files of the marked site."""
    return world.site(marks) | world.internal(marks) | world.public(marks)


@pytest.fixture(scope="session")
def marked(once: Once, marks: Marks) -> Path:
    """The root of the marked site, built."""

    def make(folder: Path) -> Path:
        write_site(folder, written(marks), site=None)
        remember(folder, marks)
        build(folder, library=True)
        return folder

    return once("leaks-marked", make)


@pytest.fixture(scope="session")
def bare(once: Once, marks: Marks) -> Path:
    """The root of the site as if nothing internal had ever been written, built."""

    def make(folder: Path) -> Path:
        write_site(folder, world.site(marks) | world.public(marks, bare=True), site=None)
        build(folder, library=True)
        return folder

    return once("leaks-bare", make)
