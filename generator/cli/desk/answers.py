"""The answers of a form, as the arguments of the command that they ask for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authoring import moment_text
from generator.cli.desk.options import Manner
from generator.importers.forms import FormError, Submission
from generator.problems.words import listed


def refuse_half(said: Submission) -> None:
    """Say which answers a new incident lacks, by their names in the form: a ``FormError``."""
    answers = {"Title": said.title, "Severity": said.severity}
    lacking = [name for name, answer in answers.items() if not answer]
    if said.update is None and lacking:
        raise FormError(f"a new incident needs {listed(lacking, 'and')}; fill in what is missing")


def arguments(said: Submission, manner: Manner) -> list[str]:
    """The arguments of ``update``, or of ``new incident`` where no incident is named."""
    named = ["--", said.update] if said.update else []
    return [*_manner(manner), *_answers(said), *named]


def _answers(said: Submission) -> Iterator[str]:
    """Give each answer within one argument, so that none can be taken for an option."""
    yield f"--status={said.status}"
    yield f"--message={said.message}"
    if said.next_update:
        yield f"--next-update={said.next_update}"
    for name, state in said.components.items():
        yield f"--component={name}={state}"
    if said.update is None:
        yield f"--title={said.title or ''}"
        yield f"--severity={said.severity or ''}"


def _manner(manner: Manner) -> Iterator[str]:
    yield from ("--no-input", f"--root={manner.root}")
    if manner.now is not None:
        yield f"--now={moment_text(manner.now)}"
    for name in ("dry_run", "commit", "push"):
        if getattr(manner, name):
            yield f"--{name.replace('_', '-')}"
