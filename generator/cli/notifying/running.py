"""From a site's root to what ``notify`` did: clock, environment and content meet here."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import click

from generator.cli.clock import resolve_now
from generator.cli.notifying.options import Asked
from generator.derive import public_site
from generator.derive.channels import channels as channels_of
from generator.model.channel import Channel
from generator.model.public import PublicSite
from generator.notify.file_store import FileStore
from generator.notify.git import Git
from generator.notify.git_store import PREFIX, GitStore
from generator.notify.run import Told, preview, run
from generator.notify.speaker import Speaker
from generator.notify.store import Clock, Store
from generator.problems import Lane, Problem
from generator.site import open_site

_MARGIN = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Notified:
    """What was found and done. Without ``told`` there was nothing that could be announced."""

    problems: tuple[Problem, ...]
    where: str
    site: PublicSite | None = None
    channels: tuple[Channel, ...] = ()
    told: Told | None = None


def notified(asked: Asked) -> Notified:
    """Open the site as it is published, and tell or preview what is new. Raises ``CannotNotify``.

    A broken file holds up nothing, just as with ``build --keep-going``.
    """
    now = resolve_now(asked.now)
    opened = open_site(asked.root, now, keep_going=True, lanes=(Lane.STATUS,))
    if opened.content is None:
        return Notified(opened.problems, asked.state)
    site, channels = public_site(opened.content, now), channels_of(opened.content.site)
    _known(asked.drop, channels)
    clock = Clock(lambda: datetime.now(UTC), time.monotonic, time.sleep)
    store = _store(asked, clock)
    if not channels:
        return Notified(opened.problems, store.where, site)
    if asked.dry_run:
        told = preview(store, site, channels, asked.wishes)
    else:
        told = run(
            store,
            site,
            channels,
            asked.wishes,
            addresses=os.environ,
            speaker=Speaker(site.name, site.url, asked.timeout, clock),
            pace=asked.pace,
            waits=lambda: click.echo("Another run is sending; this one waits for it.", err=True),
        )
    return Notified(opened.problems, store.where, site, channels, told)


def _store(asked: Asked, clock: Clock) -> Store:
    if not asked.state.startswith(PREFIX):
        return FileStore(asked.root / asked.state)
    git, branch = Git(asked.root, os.environ), asked.state.removeprefix(PREFIX)
    hold = timedelta(seconds=asked.patience + asked.timeout) + _MARGIN
    return GitStore(git, branch, clock, holder=os.urandom(8).hex(), hold=hold)


def _known(names: tuple[str, ...], channels: tuple[Channel, ...]) -> None:
    there = [channel.name for channel in channels]
    for name in names:
        if name not in there:
            listed = ", ".join(there) or "none"
            raise click.UsageError(f"there is no channel {name!r}; site.yml names {listed}")
