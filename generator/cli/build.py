"""``statusbook build``: publish the status page, then the library."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from generator.cli.caching import cache_options, kept_in
from generator.cli.clock import now_option, resolve_now
from generator.cli.lanes import Lanes
from generator.cli.library.calm import for_good, still
from generator.cli.library.shelved import Shelved, Shelves
from generator.cli.progress import counted
from generator.cli.publishing import Built
from generator.cli.root import root_option
from generator.cli.stages import Stages
from generator.cli.targets import refuse_inputs
from generator.cli.told import format_option, tell
from generator.cli.told_build import closing
from generator.output import Output
from generator.problems import sort_key

UNCHANGED, WITHHELD = 1, 3


@click.command()
@root_option
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="The folder to publish into. site/public below the root where not given.",
)
@click.option(
    "--out-internal",
    type=click.Path(path_type=Path),
    help="The folder for the internal library. site/internal below the root where not given.",
)
@click.option("--only", type=click.Choice(["status"]), help="Build this lane only.")
@now_option
@click.option(
    "--keep-going",
    is_flag=True,
    help="Publish all that is valid: a broken file is shown in its last good version from git, or "
    "left out. The exit code is then 3.",
)
@format_option
@cache_options
@click.option("--timings", is_flag=True, help="Say how many seconds each stage took.")
def build(
    root: Path,
    out: Path | None,
    out_internal: Path | None,
    only: str | None,
    now: datetime | None,
    *,
    keep_going: bool,
    form: str,
    cache: Path | None,
    no_cache: bool,
    timings: bool,
) -> None:
    """Publish the status page, and then the library where something of it has changed.

    Each is published whole or, where there is a problem, not at all. What is wrong with a
    postmortem stops the library only.

    Exit codes: 0 published, 1 not all published because of problems, 2 wrong usage, 3 published but
    something had to be withheld (--keep-going).
    """
    begun = time.monotonic()
    shelves = Shelves(out or root / "site" / "public", out_internal or root / "site" / "internal")
    refuse_inputs(root, shelves)
    moment = resolve_now(now)
    lanes = Lanes(
        root,
        shelves,
        partial(kept_in, root, cache, off=no_cache),
        partial(click.echo, "Another build is running; this one waits for it.", err=True),
        keep_going=keep_going,
        afresh=no_cache,
        alone=bool(only),
    )
    with still():
        built = lanes.publish(moment, _watched)
        for_good()  # before it would be looked through at once
    done = time.monotonic() - begun
    shelved = None
    if only or not lanes.have_library(built):
        tell(built.problems, form)
        click.echo(closing(built, shelves.public, done), err=True)
    else:
        from generator.cli.library.told import told  # noqa: PLC0415 - the status page needs it not

        click.echo(closing(built, shelves.public, done, last=False), err=True)
        shelved = lanes.shelve(built, moment)
        tell(sorted({*built.problems, *shelved.problems}, key=sort_key), form)
        click.echo(told(shelved, shelves, time.monotonic() - begun - done), err=True)
    if timings:
        _tell_timings(lanes.stages)
    sys.exit(_exit_code(built, shelved))


def _watched(files: Iterable[Output]) -> Iterable[Output]:
    return counted(files, "files done")


def _tell_timings(stages: Stages) -> None:
    for name, seconds in stages.seconds.items():
        click.echo(f"{seconds:8.3f} s  {name}", err=True)


def _exit_code(built: Built, shelved: Shelved | None) -> int:
    if built.published is None or (shelved and (shelved.failed or shelved.unlinked)):
        return UNCHANGED
    return WITHHELD if built.withheld or (shelved and shelved.withheld) else 0
