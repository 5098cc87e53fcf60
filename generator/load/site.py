"""``content/site.yml`` to the site's configuration."""

from __future__ import annotations

from pydantic import ValidationError

from generator.load.wording import problems_of
from generator.model.content import SiteConfig
from generator.problems import Problem
from generator.source import Document


def load_site(document: Document) -> SiteConfig | tuple[Problem, ...]:
    """Type the configuration that a document holds."""
    try:
        return SiteConfig.model_validate(document.data)
    except ValidationError as error:
        return problems_of(error, document)
