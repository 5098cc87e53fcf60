"""How an import of postmortems went, and what a person should fill in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.cli.told import counted, summed
from generator.importers.postmortems import Import

_EXAMPLES = 3
_ROOT = "content/postmortems/"


def closing(plan: Import, *, dry_run: bool) -> str:
    """The closing report."""
    return "\n".join(_lines(plan, dry_run=dry_run))


def _lines(plan: Import, *, dry_run: bool) -> Iterator[str]:
    if plan.files:
        entries = sum(len(body.timeline) for body in plan.bodies)
        actions = sum(len(body.actions) for body in plan.bodies)
        verb = "Would write" if dry_run else "Wrote"
        yield (
            f"{verb} {counted(len(plan.files), 'postmortem')} with "
            f"{counted(entries, 'timeline line')} and {counted(actions, 'action item')}."
        )
    elif not plan.problems:
        yield "Nothing to do: everything is there already."
    if plan.there:
        yield f"{counted(len(plan.there), 'postmortem')} had been imported before."
    if plan.different:
        sentence = "files differ from what was read; they stay as they are"
        yield _with_examples(sentence, plan.different)
    notes = list(plan.notes)
    if notes:
        yield "What you may want to fill in:"
    for kind, files in notes:
        yield "  " + _with_examples(kind, files)
    yield _next(plan, dry_run=dry_run)


def _with_examples(sentence: str, files: list[str]) -> str:
    names = [file.removeprefix(_ROOT) for file in files]
    shown = ", ".join(names[:_EXAMPLES]) + (", …" if names[_EXAMPLES:] else "")
    return f"{len(files):,} {sentence} ({shown})"


def _next(plan: Import, *, dry_run: bool) -> str:
    if plan.problems:
        return f"{summed(plan.problems).capitalize()}: see above, mend, and import again."
    if dry_run:
        return "Next: the same without --dry-run."
    return "Next: `statusbook check`, then `statusbook serve` to look at it."
