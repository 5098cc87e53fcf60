"""One channel's deliveries, one after the other, each recorded before and after it is sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.public import PublicSite
from generator.notify.keys import idempotency_key
from generator.notify.ledger import Ledger
from generator.notify.message import compose
from generator.notify.plan import Job
from generator.notify.result import End, Result
from generator.notify.routing import wants
from generator.notify.sender import Envelope, Fate, Outcome, Sender
from generator.notify.state import Owed
from generator.notify.store import Clock
from generator.status.address import domain


@dataclass(frozen=True, slots=True)
class Pace:
    """How long to go on trying. Times are in seconds."""

    attempts: int
    wait: float
    """Before the second attempt; each further wait is twice as long."""
    patience: float
    """For all deliveries of one channel together."""
    leave_doubtful: bool
    """Whether what may have arrived is not sent again."""


class Courier:
    """Carries the messages of one channel."""

    def __init__(
        self, site: PublicSite, sender: Sender, ledger: Ledger, clock: Clock, pace: Pace
    ) -> None:
        self._site, self._sender, self._ledger = site, sender, ledger
        self._clock, self._pace = clock, pace
        self._ends = clock.elapsed() + pace.patience

    def carry(self, jobs: Iterable[Job]) -> Iterator[Result]:
        """Deliver what can be; after a failure nothing later of the same event goes out."""
        stuck: set[str] = set()
        for job in jobs:
            if job.news.event.id in stuck:
                yield Result(job, End.OWED, "an earlier update of the same event comes first")
                continue
            result = self._deliver(job)
            if result.end is End.OWED:
                stuck.add(job.news.event.id)
            yield result

    def _deliver(self, job: Job) -> Result:
        if self._clock.elapsed() >= self._ends:
            return Result(job, End.OWED, "no time was left", doubtful=job.doubtful)
        message = compose(self._site, job.news, job.channel.language)
        owed, doubtful, outcome = job.owed, job.doubtful, Outcome(Fate.FAILED)
        for attempt in range(self._pace.attempts):
            if attempt and not self._waited(attempt, outcome):
                break
            owed = self._ledger.sending(owed)
            outcome = self._sender.send(message, self._envelope(job, owed))
            doubtful = doubtful or outcome.fate is Fate.UNCLEAR
            if outcome.rest:
                owed = owed.model_copy(update={"rest": outcome.rest})
            if outcome.fate is not Fate.FAILED and not self._tries_again(outcome):
                break
        return self._ended(job, owed, outcome, doubtful=doubtful)

    def _tries_again(self, outcome: Outcome) -> bool:
        return outcome.fate is Fate.UNCLEAR and not self._pace.leave_doubtful

    def _waited(self, attempt: int, outcome: Outcome) -> bool:
        """Wait before another attempt, unless the channel's time does not suffice for that."""
        pause = max(self._pace.wait * 2 ** (attempt - 1), outcome.after or 0.0)
        if self._clock.elapsed() + pause > self._ends:
            return False
        self._clock.pause(pause)
        return True

    def _ended(self, job: Job, owed: Owed, outcome: Outcome, *, doubtful: bool) -> Result:
        if outcome.fate is Fate.DELIVERED:
            self._ledger.done(owed)
            return Result(job, End.SENT, outcome.why, owed.tries, doubtful=job.doubtful)
        if doubtful and self._pace.leave_doubtful:
            self._ledger.done(owed)
            return Result(job, End.LEFT, outcome.why, owed.tries, doubtful=True)
        if not doubtful:
            self._ledger.waiting(owed)
        return Result(job, End.OWED, outcome.why, owed.tries, doubtful=doubtful)

    def _envelope(self, job: Job, owed: Owed) -> Envelope:
        """Earlier messages are those that the channel's filters let through."""
        earlier = [
            idempotency_key(one.tag, job.channel.name)
            for one in job.news.before()
            if wants(job.channel, one)
        ]
        return Envelope(
            key=owed.key,
            domain=domain(self._site),
            first=earlier[0] if earlier else None,
            before=earlier[-1] if earlier else None,
            rest=owed.rest,
        )
