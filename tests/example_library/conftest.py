"""The example's postmortems as their authors wrote them, before any date is moved."""

from __future__ import annotations

from datetime import datetime

import pytest

from generator.load import load_content
from generator.model.content import Content, Postmortem
from tests.conftest import ROOT

_LOADED = load_content(ROOT)


def shelf() -> tuple[Postmortem, ...]:
    """All of them; empty when they cannot be read, which a test tells."""
    return _LOADED.content.postmortems if _LOADED.content else ()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for one ``postmortem`` with each of them."""
    if "postmortem" in metafunc.fixturenames:
        metafunc.parametrize("postmortem", shelf(), ids=lambda each: each.id)


@pytest.fixture(scope="session")
def content() -> Content:
    """Everything in ``content/``."""
    assert _LOADED.problems == ()
    assert _LOADED.content is not None
    return _LOADED.content


@pytest.fixture(scope="session")
def written(content: Content) -> datetime:
    """The moment as of which the example was written."""
    assert content.site.example_written is not None
    return content.site.example_written
