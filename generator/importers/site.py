"""What an import needs to know of the site that it goes into."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import ValidationError

from generator.model.content import SiteConfig
from generator.problems import Problem
from generator.source import SITE_LIMIT, Document, parse_document, read_bytes

SITE = "content/site.yml"


def read_site(root: Path) -> tuple[SiteConfig | None, tuple[Problem, ...]]:
    """Read ``site.yml``; without one, or with a broken one, an import goes on knowing nothing."""
    path = root / SITE
    if not os.path.lexists(path):
        return None, ()
    data = read_bytes(path, SITE, SITE_LIMIT)
    document = (data,) if isinstance(data, Problem) else parse_document(data, SITE)
    if not isinstance(document, Document):
        return None, document
    try:
        return SiteConfig.model_validate(document.data), ()
    except ValidationError:
        sentence = "severities and teams cannot be told while this file is not valid"
        hint = "run `statusbook check`, mend it, and import again"
        return None, (Problem(document.place(), "import-site", sentence, hint),)
