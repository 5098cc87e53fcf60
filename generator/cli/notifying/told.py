"""How a run of ``notify`` went, a line a delivery, and what to do next."""

from __future__ import annotations

import os
from collections.abc import Iterator

from generator.cli.notifying.running import Notified
from generator.cli.told import counted
from generator.model.public import PublicSite
from generator.notify.message import compose
from generator.notify.result import End, Result
from generator.notify.run import Told
from generator.report.printable import printable

_MARK = {End.SENT: "sent", End.OWED: "OWED", End.LEFT: "LEFT", End.PLANNED: "would send"}


def lines(told: Told, site: PublicSite) -> Iterator[str]:
    """A line a delivery; in a dry run, the whole text below."""
    for result in told.results:
        message = compose(site, result.job.news, result.job.channel.language)
        why = f" ({', '.join(_reasons(result))})" if _reasons(result) else ""
        yield printable(f"{_MARK[result.end]}  {result.job.channel.name}: {message.subject}{why}")
        if result.end is End.PLANNED:
            yield from (printable(f"    {line}".rstrip()) for line in message.text.splitlines())


def _reasons(result: Result) -> list[str]:
    reasons = [result.why] if result.why else []
    if result.tries > 1:
        reasons.append(f"attempt {result.tries}")
    if result.doubtful and result.end is End.PLANNED:
        reasons.append("may have arrived before; again under the same key")
    elif result.doubtful and result.end is End.SENT:
        reasons.append("may have arrived before; sent under the same key")
    elif result.doubtful:
        reasons.append(f"may have arrived; key {result.job.owed.key}")
    return reasons


def closing(done: Notified, *, dry_run: bool) -> str:
    """What a person should know, the next thing to do at the end."""
    if done.told is None:
        return (
            "site.yml names no channels below notifications, so nobody is told. "
            "Next: name one there; the handbook shows how under Tell people."
        )
    said = [*_decided(done.told), *_withheld(done), *_unset(done, dry_run=dry_run)]
    return "\n".join([*said, _next(done, done.told)])


def _decided(told: Told) -> Iterator[str]:
    plan = told.plan
    if plan.first:
        yield (
            f"A first run: {counted(plan.known, 'update')} of the last 30 days "
            "taken for known, and only what is open announced, unless --since says otherwise."
        )
    if plan.late:
        yield f"{counted(plan.late, 'new update')} not announced, being older than seven days."
    for one in plan.dropped:
        yield f"No longer owed to {one.channel}: {one.update}."
    for one in plan.left:
        yield f"In doubt and left: {one.update} to {one.channel}, key {one.key}."
    for one in plan.absent:
        yield f"Owed to {one.channel}, and hidden by a broken file for now: {one.update}."


def _withheld(done: Notified) -> Iterator[str]:
    if done.site and done.site.withheld:
        yield (
            f"{counted(done.site.withheld, 'broken file')}: what is new in it was not announced; "
            "`statusbook check` says where."
        )


def _unset(done: Notified, *, dry_run: bool) -> Iterator[str]:
    if done.told and not dry_run:
        yield from (f"{name}: {why}." for name, why in done.told.unfit.items())
    if dry_run:
        for channel in done.channels:
            if not os.environ.get(channel.variable, "").strip():
                yield f"{channel.name}: {channel.variable} is not set."


def _next(done: Notified, told: Told) -> str:
    count = {end: sum(one.end is end for one in told.results) for end in End}
    if count[End.PLANNED]:
        return f"{counted(count[End.PLANNED], 'message')} would be sent. Next: `statusbook notify`."
    if owes(told):
        names = sorted({one.job.channel.name for one in told.results if one.end is End.OWED})
        return (
            f"{count[End.SENT]} sent, {count[End.OWED]} owed, which the next run tries again. "
            f"Next: look at {_channels(names)}, then run notify again; "
            f"`statusbook notify --drop {names[0] if names else 'CHANNEL'}` forgets what is owed."
        )
    said = f"{counted(count[End.SENT], 'message')} sent" if told.results else "Nothing new"
    return f"{said}, nothing owed. Next: keep {done.where} for the next run."


def owes(told: Told) -> bool:
    """Whether anything is left that somebody should look at."""
    return bool(told.unfit or told.plan.absent) or any(one.end is End.OWED for one in told.results)


def _channels(names: list[str]) -> str:
    return f"the address of {' and '.join(names)}" if names else "the files that are broken"
