"""Every rule over all content."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from generator.model.content import Content
from generator.problems import Problem
from generator.source import Document


def check(
    content: Content,
    documents: Mapping[str, Document],
    site_document: Document | None,
    now: datetime,
) -> tuple[Problem, ...]:
    """Find what breaks a rule at the moment ``now``."""
    del content, documents, site_document, now
    return ()
