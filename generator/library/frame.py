"""What every page of an edition shows, whatever the page: templates find it in ``config.extra``."""

from __future__ import annotations

from pydantic import JsonValue

from generator.model.edition import Edition


def frame(edition: Edition) -> dict[str, JsonValue]:
    """Name, audience, the way to the status page, and the incidents of this moment."""
    return {
        "audience": edition.audience.value,
        "name": edition.name,
        "status_url": f"{edition.url}/",
        "active": [
            {"title": one.title, "url": one.url, "state": one.state} for one in edition.active
        ],
    }
