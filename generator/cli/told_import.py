"""How an import went, in a few lines for a person: what was written, and what could not be kept."""

from __future__ import annotations

from collections.abc import Iterator

from generator.cli.told import counted, summed
from generator.importers.statuspage import Import

_EXAMPLES = 3


def closing(plan: Import, *, dry_run: bool) -> str:
    """The closing report."""
    return "\n".join(_lines(plan, dry_run=dry_run))


def _lines(plan: Import, *, dry_run: bool) -> Iterator[str]:
    if plan.files:
        verb = "Would write" if dry_run else "Wrote"
        yield (
            f"{verb} {counted(len(plan.files), 'file')}: {counted(plan.incidents, 'incident')} and "
            f"{counted(plan.maintenances, 'maintenance')} with {counted(plan.updates, 'update')}"
            f"{', and content/site.yml' if _has_site(plan) else ''}."
        )
    elif not plan.problems:
        yield "Nothing to do: everything is there already."
    if plan.there:
        yield f"{counted(len(plan.there), 'event')} had been imported before."
    if plan.different:
        sentence = "files differ from what was read; they stay as they are"
        yield _with_examples(len(plan.different), sentence, plan.different)
    notes = list(plan.notes)
    if notes:
        yield "What could not be carried over as it was:"
    for kind, examples in notes:
        yield "  " + _with_examples(len(examples), kind, examples)
    yield _next(plan, dry_run=dry_run)


def _has_site(plan: Import) -> bool:
    return any(file.path == "content/site.yml" for file in plan.files)


def _with_examples(number: int, sentence: str, examples: list[str]) -> str:
    shown = ", ".join(examples[:_EXAMPLES]) + (", …" if examples[_EXAMPLES:] else "")
    return f"{number:,} {sentence} ({shown})"


def _next(plan: Import, *, dry_run: bool) -> str:
    if plan.problems:
        return f"{summed(plan.problems).capitalize()}: see above, mend, and import again."
    if dry_run:
        return "Next: the same without --dry-run."
    return "Next: `statusbook check`, then `statusbook serve` to look at it."
