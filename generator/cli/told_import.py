"""How an import went, in a few lines for a person: what was written, and what could not be kept."""

from __future__ import annotations

from generator.cli.told import counted
from generator.cli.told_plan import told_plan
from generator.importers.statuspage import Import


def closing(plan: Import, *, dry_run: bool) -> str:
    """The closing report."""
    has_site = any(file.path == "content/site.yml" for file in plan.files)
    written = (
        f"{counted(len(plan.files), 'file')}: {counted(plan.incidents, 'incident')} and "
        f"{counted(plan.maintenances, 'maintenance')} with {counted(plan.updates, 'update')}"
        f"{', and content/site.yml' if has_site else ''}"
    )
    if plan.newest:
        written += (
            f".\nThe newest word in them is of {plan.newest:%Y-%m-%d}: days after it show as good, "
            "so bring along what happened since"
        )
    heading = "What could not be carried over as it was:"
    return told_plan(plan, written, thing="event", heading=heading, dry_run=dry_run)
