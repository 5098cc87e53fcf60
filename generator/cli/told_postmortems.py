"""How an import of postmortems went, and what a person should fill in."""

from __future__ import annotations

from generator.cli.told import counted
from generator.cli.told_plan import told_plan
from generator.importers.postmortems import Import


def closing(plan: Import, *, dry_run: bool) -> str:
    """The closing report."""
    entries = sum(len(body.timeline) for body in plan.bodies)
    actions = sum(len(body.actions) for body in plan.bodies)
    written = (
        f"{counted(len(plan.files), 'postmortem')} with "
        f"{counted(entries, 'timeline line')} and {counted(actions, 'action item')}"
    )
    return told_plan(
        plan,
        written,
        thing="postmortem",
        heading="What you may want to fill in:",
        dry_run=dry_run,
        folder="content/postmortems/",
    )
