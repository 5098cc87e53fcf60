"""``statusbook intake``: an issue from the form "Incident" becomes an incident or an update."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from generator.authoring import moment_text
from generator.cli.desk.options import Manner, manner_options
from generator.cli.desk.stopping import Stop
from generator.cli.new_incident import incident
from generator.cli.update import update
from generator.importers.forms import FormError, Submission, read_submission
from generator.problems.words import listed

_LIMIT = 4 * 1024 * 1024


@click.command()
@click.argument("event", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@manner_options
def intake(event: Path, manner: Manner) -> None:
    """Read EVENT, the file in which GitHub hands over an issue, and write what the form asks for.

    With an id below "Incident to update" it becomes the next update of that incident, else a new
    one. Issues of people who may not write to the repository are refused. Exit codes: 0 written,
    1 not written, 2 wrong usage.
    """
    try:
        if event.stat().st_size > _LIMIT:
            raise FormError("this is far larger than any issue")
        said = read_submission(json.loads(event.read_text("utf-8")))
        _refuse_half(said)
    except (FormError, ValueError) as wrong:
        raise Stop(str(wrong), "open the issue anew from the form") from None
    command = update if said.update else incident
    named = ["--", said.update] if said.update else []
    try:
        command.main(
            [*_manner(manner), *_arguments(said), *named],
            prog_name="statusbook",
            standalone_mode=False,
        )
    except click.UsageError as wrong:
        raise Stop(wrong.message, "open the issue anew from the form") from None


def _refuse_half(said: Submission) -> None:
    """Say which answers a new incident lacks, by their names in the form."""
    answers = {"Title": said.title, "Severity": said.severity}
    lacking = [name for name, answer in answers.items() if not answer]
    if said.update is None and lacking:
        raise FormError(f"a new incident needs {listed(lacking, 'and')}; fill in what is missing")


def _arguments(said: Submission) -> Iterator[str]:
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
