"""One run: read the state, decide, record, and let all channels deliver at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.channel import Channel
from generator.model.public import PublicSite
from generator.notify.courier import Courier, Pace
from generator.notify.ledger import ClosedError, Ledger
from generator.notify.plan import Job, Plan, Wishes, plan
from generator.notify.result import End, Result
from generator.notify.sender import Sender
from generator.notify.services import sender_of
from generator.notify.speaker import Speaker, UnfitAddressError
from generator.notify.state import State, read_state
from generator.notify.store import Store

GRACE = 2.0
"""Seconds beyond its time that a channel gets to end what it is doing."""


@dataclass
class Told:
    """What a run decided and did. ``results`` are in the order of the news."""

    plan: Plan
    results: list[Result] = field(default_factory=list)
    unfit: dict[str, str] = field(default_factory=dict)
    """Channels that nothing could be sent to, and why."""
    broken: Exception | None = None
    """What kept the run from recording, and so from sending."""


def preview(store: Store, site: PublicSite, channels: Sequence[Channel], wishes: Wishes) -> Told:
    """Say what would be sent, send nothing and keep nothing."""
    decided = plan(_loaded(store), site, channels, wishes)
    told = [Result(job, End.PLANNED, doubtful=job.doubtful) for job in decided.jobs]
    return Told(decided, told)


def run(
    store: Store,
    site: PublicSite,
    channels: Sequence[Channel],
    wishes: Wishes,
    *,
    addresses: Mapping[str, str],
    speaker: Speaker,
    pace: Pace,
    waits: Callable[[], None],
) -> Told:
    """Tell each channel what it has to be told. ``addresses`` is the environment.

    Where there is nothing new the state is not even touched: most runs find nothing.
    """
    before = _loaded(store)
    decided = plan(before, site, channels, wishes)
    if before is not None and not decided.changes(before):
        return Told(decided)
    with store.held(waits):
        decided = plan(_loaded(store), site, channels, wishes)
        ledger = Ledger(decided.state, store)
        ledger.save()
        told = Told(decided)
        rounds = []
        for channel in channels:
            jobs = [job for job in decided.jobs if job.channel.name == channel.name]
            sender = _sender(channel, addresses, speaker, told) if jobs else None
            if sender:
                courier = Courier(site, sender, ledger, speaker.clock, pace)
                rounds.append(_Round(courier, jobs))
        _walk(rounds, speaker, pace)
        ledger.close()
    _gather(told, rounds, ledger)
    return told


def _loaded(store: Store) -> State | None:
    data = store.load()
    return None if data is None else read_state(data, store.where)


def _sender(
    channel: Channel, addresses: Mapping[str, str], speaker: Speaker, told: Told
) -> Sender | None:
    address = addresses.get(channel.variable, "").strip()
    try:
        if not address:
            raise UnfitAddressError("is not set")
        return sender_of(address, speaker, short=channel.short)
    except UnfitAddressError as trouble:
        told.unfit[channel.name] = f"{channel.variable} {trouble}"
        return None


class _Round(threading.Thread):
    """One channel at work. It dies with the process: what it was sending is then in doubt."""

    def __init__(self, courier: Courier, jobs: Sequence[Job]) -> None:
        super().__init__(daemon=True)
        self.jobs, self.results = jobs, list[Result]()
        self.broken: Exception | None = None
        self._courier = courier

    def run(self) -> None:
        try:
            for result in self._courier.carry(self.jobs):
                self.results.append(result)
        except ClosedError:
            return
        except Exception as trouble:  # noqa: BLE001 - raised again by the thread that waits
            self.broken = trouble


def _walk(rounds: Sequence[_Round], speaker: Speaker, pace: Pace) -> None:
    """Start all at once and wait for each, but for none much longer than its time."""
    for each in rounds:
        each.start()
    ends = speaker.clock.elapsed() + pace.patience + speaker.timeout + GRACE
    for each in rounds:
        each.join(max(0.0, ends - speaker.clock.elapsed()))


def _gather(told: Told, rounds: Sequence[_Round], ledger: Ledger) -> None:
    results = {_id(one.job): one for each in rounds for one in list(each.results)}
    for each in rounds:
        told.broken = told.broken or each.broken
    for job in told.plan.jobs:
        why = "it has no address" if job.channel.name in told.unfit else "it was not finished"
        owed = Result(job, End.OWED, why, doubtful=ledger.is_doubtful(job.owed))
        told.results.append(results.get(_id(job), owed))


def _id(job: Job) -> tuple[str, str]:
    return job.channel.name, job.news.tag
