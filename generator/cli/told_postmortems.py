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
    teams = "".join(f" --team {team}" for team in sorted(plan.teams))
    site = {} if plan.has_site else {"following": f"`statusbook init{teams}`: there is no site yet"}
    return told_plan(
        plan,
        written,
        thing="postmortem",
        heading="What you may want to fill in, in how many of them:",
        dry_run=dry_run,
        folder="content/postmortems/",
        **site,
    )
