"""The example with its library, built whole by the real command: for the public, for the house."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.served import Served, serve


@pytest.fixture
def whole(build_whole_example: Path) -> Path:
    """What the public sees."""
    return build_whole_example


@pytest.fixture(scope="session")
def house(build_whole_example: Path) -> Iterator[Served]:
    """What the house sees, served with the headers that it asks for."""
    with serve(build_whole_example.parent / "internal") as served:
        yield served


@pytest.fixture(scope="session")
def public(build_whole_example: Path) -> Iterator[Served]:
    """What the public sees, served."""
    with serve(build_whole_example) as served:
        yield served
