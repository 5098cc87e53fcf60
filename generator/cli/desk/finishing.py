"""The last steps of whatever is written: checks, preview, difference, the file, the commit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import click

from generator.authoring import difference
from generator.cli.desk.committing import Repository
from generator.cli.desk.options import Manner
from generator.cli.desk.preview import preview
from generator.cli.desk.stopping import Stop
from generator.cli.told import summed, tell
from generator.load import Loaded
from generator.output.edit import add_file, replace_file
from generator.problems import Problem
from generator.site.single import Desk, Looked

_ANYWAY = "Write it all the same? It stays off the page until the file is mended"


@dataclass(frozen=True, slots=True)
class Draft:
    """What shall become of a file; ``old`` is ``None`` where it is new."""

    file: str
    old: bytes | None
    new: bytes
    subject: str
    message: str
    """What customers read, for the body of the commit."""
    following: str
    """The next thing to do once it is out."""
    known: tuple[Problem, ...] = ()
    """What was wrong with the file before; it is not told again."""


def finish(draft: Draft, desk: Desk, manner: Manner, beside: Loaded | None = None) -> None:
    """Look at the draft, show it, write it, commit it; or say why not."""
    repository = _repository(draft, manner)
    moment = desk.moment(manner.moment)
    looked = desk.look(draft.file, draft.new, manner.moment, beside)
    broken = _broken(draft, looked, manner)
    _show(draft, looked, desk, moment)
    if manner.dry_run:
        click.echo(difference(draft.old or b"", draft.new, draft.file), nl=False)
        tell(_news(draft, looked), "text")
        click.echo("Nothing was written. Next: the same without --dry-run.", err=True)
        return
    if not broken or manner.with_errors:
        tell(_news(draft, looked), "text")
    if manner.asks and not click.confirm("Write it?", default=True, err=True):
        raise Stop("nothing was written", "run it again when you have the words")
    path = manner.root / draft.file
    if draft.old is None:
        add_file(path, draft.new)
    else:
        replace_file(path, draft.old, draft.new)
    click.echo(f"{draft.file}: written.", err=True)
    if repository and not broken:
        click.echo(f"Committed as {repository.commit(*_words(draft))}.", err=True)
        if manner.push:
            repository.push()
            click.echo("Pushed.", err=True)
    click.echo(_following(draft, looked, manner, broken=broken), err=True)


def _words(draft: Draft) -> tuple[str, str, str]:
    return draft.file, draft.subject, draft.message


def _repository(draft: Draft, manner: Manner) -> Repository | None:
    if manner.dry_run or not (manner.commit or manner.push):
        return None
    repository = Repository(manner.root)
    if draft.old is not None:
        repository.refuse_unfinished(draft.file)
    return repository


def _news(draft: Draft, looked: Looked) -> list[Problem]:
    """What is wrong now and was not before."""
    known = {(each.rule, each.place.line, each.sentence) for each in draft.known}
    return [
        each for each in looked.problems if (each.rule, each.place.line, each.sentence) not in known
    ]


def _broken(draft: Draft, looked: Looked, manner: Manner) -> bool:
    """Whether the checks find errors; without leave to write them the command ends here."""
    if not looked.is_broken:
        return False
    if not manner.with_errors:
        news = _news(draft, looked)
        tell(news, "text")
        if manner.asks and click.confirm(_ANYWAY, default=False, err=True):
            return True
        click.echo(f"Your words were:\n\n{draft.message}", err=True)
        raise Stop(
            f"nothing was written: {summed(news)} as listed above",
            "say it in another way, or write it all the same with --with-errors "
            "and mend the file in an editor",
        )
    return True


def _show(draft: Draft, looked: Looked, desk: Desk, moment: datetime) -> None:
    if looked.event:
        click.echo("Customers will read:", err=True)
        click.echo(preview(looked.event, desk.site, moment), err=True)
    if draft.old is None or desk.site.example_written:
        where = f"{draft.file} is a new file." if draft.old is None else ""
        clock = (
            "This is an example site: its clock stands still." if desk.site.example_written else ""
        )
        click.echo(" ".join(filter(None, (where, clock))), err=True)


def _following(draft: Draft, looked: Looked, manner: Manner, *, broken: bool) -> str:
    if broken:
        return (
            f"{summed(looked.problems).capitalize()} above, so it was not committed. "
            f"Next: mend {draft.file}, then `statusbook check {draft.file}`."
        )
    if manner.push:
        return f"Next: {draft.following}."
    if manner.commit:
        return f"Next: `git push`, and then {draft.following}."
    return f"Next: commit and push {draft.file}, and then {draft.following}."
