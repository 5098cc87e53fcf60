"""The example's two editions, rendered to files but not to pages."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.derive import public_site
from generator.derive.library.edition import edition
from generator.library import data, feeds
from generator.model.edition import Edition
from generator.model.learning import Audience
from generator.site import open_site

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 18, 15, 10, tzinfo=UTC)


@pytest.fixture(scope="session")
def editions() -> dict[Audience, Edition]:
    content = open_site(ROOT, NOW).content
    assert content is not None
    site = public_site(content, NOW)
    return {audience: edition(content, site, NOW, audience) for audience in Audience}


@pytest.fixture(scope="session", params=list(Audience))
def library(request: pytest.FixtureRequest, editions: dict[Audience, Edition]) -> Edition:
    audience: Audience = request.param
    return editions[audience]


@pytest.fixture(scope="session")
def feed_tree(library: Edition) -> dict[str, bytes]:
    return {file.path: file.data for file in feeds.render(library)}


@pytest.fixture(scope="session")
def data_tree(library: Edition) -> dict[str, bytes]:
    return {file.path: file.data for file in data.render(library)}
