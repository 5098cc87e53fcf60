"""``statusbook serve``: the site on this machine, and again after each change."""

from __future__ import annotations

import signal
import threading
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from generator.cli.caching import cache_options, kept_in
from generator.cli.clock import now_option, resolve_now
from generator.cli.lanes import Lanes
from generator.cli.library.calm import usual
from generator.cli.library.shelved import Shelves
from generator.cli.root import root_option
from generator.cli.serving import CannotListen, Server, Workshop, keep_fresh
from generator.cli.serving.telling import tell, tell_of_other_build


@click.command()
@root_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Where it listens; 0 takes any that is free.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="0.0.0.0 shows the site to other machines in the network too.",
)
@now_option
@cache_options
def serve(
    root: Path,
    port: int,
    host: str,
    now: datetime | None,
    cache: Path | None,
    *,
    no_cache: bool,
) -> None:
    """Build the site, show it on this machine, and build it again after each change.

    The status page comes first; its library follows at /postmortems/, and where nobody else can
    look, the internal one at /internal/.

    A file with a mistake is shown in the page, which stays as it was until the mistake is gone.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    shelves = Shelves(root / "site" / "public", root / "site" / "internal")
    lanes = Lanes(
        root, shelves, partial(kept_in, root, cache, off=no_cache), waits=tell_of_other_build
    )
    workshop = Workshop(lanes.publish, partial(resolve_now, now), lanes.shelve)
    try:
        with usual(), Server(shelves.public, workshop, host, port, shelves.internal) as server:
            click.echo(f"Building {root.resolve()}", err=True)
            try:
                keep_fresh(root, workshop, partial(tell, server.url), threading.Event())
            except KeyboardInterrupt:
                click.echo("\nStopped.", err=True)
    except CannotListen as trouble:
        raise click.UsageError(str(trouble)) from trouble
