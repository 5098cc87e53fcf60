"""The example as its authors wrote it, before any date is moved."""

from __future__ import annotations

from datetime import datetime

import pytest

from generator.load import load_content
from generator.model.content import Content
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def content() -> Content:
    """Everything in ``content/``."""
    loaded = load_content(ROOT)
    assert loaded.problems == ()
    assert loaded.content is not None
    return loaded.content


@pytest.fixture(scope="session")
def written(content: Content) -> datetime:
    """The moment as of which the example was written."""
    assert content.site.example_written is not None
    return content.site.example_written
