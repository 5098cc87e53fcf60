"""``statusbook diff``: what publishing would change on the page, in feeds and for subscribers."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from generator import report
from generator.cli.caching import recalling
from generator.cli.clock import now_option, resolve_now
from generator.cli.root import root_option
from generator.derive import public_site
from generator.derive.changes import changes
from generator.problems import Level
from generator.report.as_changes import changes_as_json, changes_as_markdown, changes_as_text
from generator.site import open_site
from generator.site.git import NoHistoryError
from generator.site.revision import at_revision

_WRITERS = {
    "text": changes_as_text,
    "markdown": changes_as_markdown,
    "json": changes_as_json,
}


@click.command()
@click.argument("revision", default="HEAD", metavar="[REV]")
@root_option
@now_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_WRITERS)),
    default="text",
    show_default=True,
    help="How the changes are written: for people, for a pull request, for programs.",
)
def diff(revision: str, root: Path, now: datetime | None, form: str) -> None:
    """Say what publishing this folder would change, where the commit REV is published.

    REV is the newest commit where not given: then it is what was not committed yet. Exit codes: 0
    said, 1 this folder cannot be published as it stands, 2 wrong usage or no such commit.

    \b
    Examples:
      statusbook diff
      statusbook diff HEAD~1
      statusbook diff origin/main --format markdown
    """  # noqa: D301 - click's own mark before lines that stay as they are
    moment = resolve_now(now)
    with recalling(root):
        opened = open_site(root, moment)
    if opened.content is None:
        click.echo(report.text(p for p in opened.problems if p.level is Level.ERROR), nl=False)
        click.echo("Nothing would be published. Correct the first, and try again.", err=True)
        sys.exit(1)
    try:
        with recalling(root), at_revision(root, revision) as folder:
            published = open_site(folder, moment, keep_going=True).content
    except NoHistoryError as none:
        raise click.UsageError(f"{none}; name a commit that is here, such as HEAD~1") from None
    before = (public_site(published, moment), published) if published else None
    found = changes(before, (public_site(opened.content, moment), opened.content))
    click.echo(_WRITERS[form](found), nl=False)
