"""From what is wished and known to the file of a new postmortem."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import click

from generator.authoring import Refused, dated_slug
from generator.authoring.chronicle import chronicle
from generator.authoring.outlines import outline
from generator.authoring.postmortem import postmortem_file
from generator.cli.desk.asking import ask, choose, missing
from generator.cli.desk.committing import Repository
from generator.cli.desk.effects import known_severity
from generator.cli.desk.options import Manner
from generator.cli.learning.front import front_matter, hints
from generator.cli.learning.kin import folder_of, kin
from generator.cli.learning.known import Known
from generator.load.wording.patterns import as_id
from generator.model.content import Incident
from generator.model.learning import PostmortemKind
from generator.output.edit import add_file
from generator.problems.words import did_you_mean
from generator.site.single import Desk


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asked for; what is ``None`` is taken from the incidents, or asked."""

    incidents: tuple[Incident, ...]
    title: str | None = None
    team: str | None = None
    kind: str | None = None
    severity: str | None = None
    outline: str | None = None
    ident: str | None = None


def write(wish: Wish, desk: Desk, manner: Manner) -> None:
    """Write the file, say what it is like, commit it where that is wished."""
    known = Known.of(wish.incidents, desk.site)
    now = desk.moment(manner.moment)
    title = _title(wish, known, manner)
    team = _team(wish, known, desk, manner)
    kind = wish.kind or ("incident" if known.incidents else "near-miss")
    severity = known_severity(wish.severity, desk.site) if wish.severity else known.severity
    day = min((each.started for each in known.incidents), default=now)
    file = _file(wish, known, title, team=team, day=day, desk=desk)
    front = front_matter(
        known, title=title, team=team, kind=PostmortemKind(kind), severity=severity, day=day
    )
    body = outline(wish.outline or "ours", chronicle(known.incidents), known.due(desk.site, now))
    data = postmortem_file(front, hints(known, desk.site), body, file)
    alike = list(kin(data, file, desk, now))
    if manner.dry_run:
        click.echo(data.decode("utf-8"), nl=False)
    else:
        _written(data, file, title, manner)
    _told(alike, file, manner)


def _written(data: bytes, file: str, title: str, manner: Manner) -> None:
    repository = Repository(manner.root) if manner.commit or manner.push else None
    add_file(manner.root / file, data)
    click.echo(f"{file}: written, a draft that nobody outside sees.", err=True)
    if repository:
        short = repository.commit(file, f"Begin the postmortem: {title}", "A draft.")
        click.echo(f"Committed as {short}.", err=True)
        if manner.push:
            repository.push()
            click.echo("Pushed.", err=True)


def _told(alike: list[str], file: str, manner: Manner) -> None:
    if alike:
        click.echo("Most like it so far:", err=True)
    for line in alike:
        click.echo(f"  {line}", err=True)
    if manner.dry_run:
        click.echo("Nothing was written. Next: the same without --dry-run.", err=True)
    else:
        click.echo(
            f"Next: fill in what stands in {{{{braces}}}} in {file}, and commit it.", err=True
        )


def _title(wish: Wish, known: Known, manner: Manner) -> str:
    title = " ".join((wish.title or known.title or "").split())
    if not title and not manner.asks:
        raise missing(["--incident or --title"])
    return title or ask("What happened, or nearly happened")


def _team(wish: Wish, known: Known, desk: Desk, manner: Manner) -> str:
    teams = desk.site.teams
    team = wish.team or known.team or (next(iter(teams)) if len(teams) == 1 else None)
    if team is None and not manner.asks:
        raise missing(["--team"])
    team = team or choose("Whose is it", {key: each.name for key, each in teams.items()})
    if team not in teams:
        hint = did_you_mean(team, teams, "the site has") if teams else "add teams to site.yml first"
        raise click.UsageError(f"the site has no team {team!r}; {hint}")
    return team


def _file(wish: Wish, known: Known, title: str, *, team: str, day: datetime, desk: Desk) -> str:
    single = known.incidents[0].id if len(known.incidents) == 1 else None
    name = wish.ident or single or dated_slug(f"{day:%Y-%m-%d}", title)
    if name != as_id(name):
        raise click.UsageError(f"{name!r} cannot be an id; write {as_id(name) or 'letters'}")
    taken = next((desk.root / folder_of("")).glob(f"**/{name}.md"), None)
    if taken:
        raise Refused(
            f"{taken.relative_to(desk.root).as_posix()} exists already, and no file is overwritten",
            "go on with that one, or choose another name with --id",
        )
    return f"{folder_of(team)}/{name}.md"
