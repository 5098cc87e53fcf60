"""An open incident, or a maintenance that is to come or runs, whose file is gone.

The page would call everything operational while it is not. Compared are the newest commit (or the
one that ``check --base`` names) and what the commits of the last 30 days took away. A file that was
renamed and says the same still is there. The way out is to put the file back, and to end the event
with an update: ``statusbook resolve``, ``statusbook cancel``. What was over when it was last
committed may go. What should never have been published is named, with the reason, below
``withdrawn`` in the policies of ``site.yml``.

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
from generator.checks.unfinished import is_unfinished, taken_away
from generator.model.content import Incident
from generator.problems import Level
from generator.problems.words import shown


def of_site(facts: Facts) -> Iterator[Finding]:
    """Tell of each that is there no more, and of leave to go for one that is there."""
    for file, event in taken_away(facts).items():
        end = "resolve" if isinstance(event, Incident) else "cancel"
        revision = facts.earlier.held_at.get(file, "HEAD")
        yield Finding(
            (),
            f"{shown(event.title)} was not over, and its file is gone: the page would say it is",
            f"put it back: git checkout {revision} -- {file}; then end it: statusbook {end} "
            f"{event.id}; what should never have been published is named with the reason "
            "below policies.withdrawn in content/site.yml",
            file=file,
        )
    for withdrawn in facts.site.policies.withdrawn:
        there = facts.written.get(withdrawn)
        if there is not None and is_unfinished(there, facts):
            yield Finding(
                ("policies", "withdrawn", withdrawn),
                f"{shown(withdrawn)} is there, and is not over",
                "delete the line, so that the file cannot be lost unseen",
                Level.WARNING,
                key=True,
            )
