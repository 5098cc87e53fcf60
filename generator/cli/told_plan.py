"""How any import went, in a few lines for a person: what was done, what to look at, what next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from generator.cli.told import counted, summed
from generator.importers.noted import NoteKind
from generator.output import OutputFile
from generator.problems import Problem

_EXAMPLES = 3
_LOOK = "`statusbook check`, then `statusbook serve` to look at it"


class Plan(Protocol):
    """What an import is to write, and what it found on the way."""

    @property
    def files(self) -> Sequence[OutputFile]:
        """What is to be written."""
        ...

    @property
    def problems(self) -> Sequence[Problem]:
        """What stood in the way."""
        ...

    @property
    def notes(self) -> Iterable[tuple[NoteKind, list[str]]]:
        """Kinds of things to look at, each with its examples."""
        ...

    @property
    def there(self) -> Sequence[str]:
        """Files that exist and say the same."""
        ...

    @property
    def different(self) -> Sequence[str]:
        """Files that exist and say something else."""
        ...


def told_plan(
    plan: Plan,
    written: str,
    *,
    thing: str,
    heading: str,
    dry_run: bool,
    folder: str = "",
    following: str = _LOOK,
) -> str:
    """The closing report.

    ``written`` tells what the files hold; ``thing`` is what is imported; ``heading`` stands above
    the notes. Examples are shown by their paths below ``folder``. ``following`` is what to do next.
    """
    lines: list[str] = []
    if plan.files:
        lines.append(f"{'Would write' if dry_run else 'Wrote'} {written}.")
    elif not plan.problems:
        lines.append("Nothing to do: everything is there already.")
    if plan.there:
        lines.append(f"{counted(len(plan.there), thing)} had been imported before.")
    if plan.different:
        lines.append(_with_examples(_differ(len(plan.different)), plan.different, folder))
    notes = list(_noted(plan.notes, folder))
    lines += [heading, *notes] if notes else []
    return "\n".join([*lines, _next(plan, following, dry_run=dry_run)])


def _differ(number: int) -> str:
    if number == 1:
        return "file differs from what was read; it stays as it is"
    return "files differ from what was read; they stay as they are"


def _noted(notes: Iterable[tuple[NoteKind, list[str]]], folder: str) -> Iterator[str]:
    for kind, examples in notes:
        yield "  " + _with_examples(kind.after(len(examples)), examples, folder)


def _with_examples(sentence: str, examples: Sequence[str], folder: str) -> str:
    names = [each.removeprefix(folder) for each in examples[:_EXAMPLES]]
    shown = ", ".join(names) + (", …" if examples[_EXAMPLES:] else "")
    return f"{len(examples):,} {sentence} ({shown})"


def _next(plan: Plan, following: str, *, dry_run: bool) -> str:
    if plan.problems:
        return f"{summed(plan.problems).capitalize()}: see above, mend, and import again."
    if dry_run:
        return "Next: the same without --dry-run."
    return f"Next: {following}."
