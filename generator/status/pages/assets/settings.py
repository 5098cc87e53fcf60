"""What the script is told: words of the interface, and how often to look for news."""

from __future__ import annotations

from generator.model.vocabulary import ComponentState
from generator.status.pages.bar import CODES
from generator.status.pages.shapes import PATHS
from generator.status.pages.views.desk import Desk


def settings(desk: Desk) -> dict[str, object]:
    """Words and numbers for the script. Placeholders are ``%(name)s``, as everywhere."""
    say, site = desk.words.translations.gettext, desk.site
    return {
        "locale": f"{desk.words.locale_tag.replace('_', '-')}-u-nu-latn",
        "refresh": int(site.refresh_every.total_seconds()),
        "stale": int(site.stale_after.total_seconds()),
        "own": say("%(time)s for you"),
        "updated": say("Updated just now"),
        "copied": say("Copied"),
        "old": say("This page was built %(ago)s. It may be out of date."),
        "noData": say("No data"),
        "noEvents": say("No incidents on this day"),
        "today": say("Today"),
        "states": {
            CODES[state]: [desk.words.state(state), PATHS[state], state.value]
            for state in ComponentState
        },
    }
