"""What must be known of a site before its first files can be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

USUAL_SEVERITIES = {"sev1": "Critical", "sev2": "Major", "sev3": "Minor", "sev4": "Low"}


class Service(Enum):
    """Who builds the site at each commit."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Answers:
    """A site's name, its address, and ids with their names. Ids are of the content's form."""

    name: str
    url: str
    feed_authority: str
    """A domain and a year in which it was theirs, ``status.example.com,2026``."""
    components: Mapping[str, str]
    teams: Mapping[str, str] = field(default_factory=dict)
    severities: Mapping[str, str] = field(default_factory=lambda: dict(USUAL_SEVERITIES))
    """Worst first."""
    service: Service | None = Service.GITHUB
    """For whom workflows are written; ``None`` for all."""
    branch: str = "main"
    statusbook: str = "statusbook"
    """What pip installs: a name and a version."""
    install: str = "python -m pip install --requirement requirements.txt"
    """What a workflow runs to have the command."""
    install_notify: str = (
        "python -m pip install --requirement requirements.txt 'statusbook[notify]'"
    )
