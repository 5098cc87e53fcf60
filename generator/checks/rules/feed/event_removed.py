"""An event that was published, and whose file is gone or renamed.

Its page and its feed items are gone with it, and links to it lead nowhere. Compared is the newest
commit, or the one that ``check --base`` names. Where it was not over, it is an error:
``open-event-removed``.

Bad::

    # the last commit had this as content/incidents/checkout.yml, and now there is no such file
    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: …}
      - {id: u2, at: 2026-11-18T14:20:00Z, status: resolved, message: It was a false alarm. …}

Good::

    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: …}
      - {id: u2, at: 2026-11-18T14:20:00Z, status: resolved, message: It was a false alarm. …}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.unfinished import taken_away
from generator.problems import Level
from generator.problems.words import shown


def of_site(facts: Facts) -> Iterator[Finding]:
    """Tell of each that is there no more, unless that is an error."""
    grave = taken_away(facts)
    for file, event in sorted(facts.earlier.gone.items()):
        if file not in grave:
            yield Finding(
                (),
                f"{shown(event.title)} was published, and its file is gone",
                "put the file back under its old name; what was a mistake ends with an update",
                Level.WARNING,
                file=file,
            )
