"""An event that was published, and whose file is gone or renamed.

Its page and its feed items are gone with it, and links to it lead nowhere. If it was open, the page
looks healthier than customers know it to be. Compared is the newest commit, or the one that
``check --base`` names.

Bad::

    # the last commit had content/incidents/checkout.yml, and nothing ended it
    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: …}

Good::

    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: …}
      - {id: u2, at: 2026-11-18T14:20:00Z, status: resolved, message: It was a false alarm. …}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Incident
from generator.problems import Level
from generator.problems.words import shown


def of_site(facts: Facts) -> Iterator[Finding]:
    """Tell of each that is there no more."""
    for file, event in sorted(facts.earlier.gone.items()):
        is_open = isinstance(event, Incident) and not event.updates[-1].status.ends
        state = "is open" if is_open else "was published"
        yield Finding(
            (),
            f"{shown(event.title)} {state}, and its file is gone",
            "put the file back under its old name; what was a mistake ends with an update",
            Level.WARNING,
            file=file,
        )
