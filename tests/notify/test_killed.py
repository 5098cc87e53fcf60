"""A run that is killed loses nothing; what was under way is sent again, under the same key."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from tests.conftest import ROOT
from tests.notify.conftest import NOW, QUICK, World
from tests.notify.receivers import Answer, Hook, Post

WRITES = 5
"""Of a run with two messages: what is owed, and for each message the intent and the delivery."""
STEPS = {"before it is written": 1, "before the rename": 3, "after it": 5, "when it is safe": 6}
"""Each write is an ``fsync``, a rename and one more ``fsync``, with a moment before and after each;
what lies between two of these moments without anything happening is left out."""
OVER = 6 * WRITES


@pytest.fixture(scope="module")
def dying() -> Iterator[Callable[[int, World], int]]:
    """``dying(moment, world)`` runs the command, kills it at a moment, and says how it ended."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.notify.dying"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        ask, answers = running.stdin, running.stdout

        def run(moment: int, world: World) -> int:
            asked = {
                "moment": moment,
                "arguments": ["notify", "--root", str(world.root), *QUICK, "--now", NOW],
                "environment": world.addresses,
            }
            print(json.dumps(asked), file=ask, flush=True)
            return int(answers.readline())

        yield run


@pytest.mark.parametrize(
    "moment", [*(6 * write + step for write in range(WRITES) for step in STEPS.values()), OVER + 1]
)
def test_killed_round_any_write_of_the_state(
    hooked: World, web: Hook, dying: Callable[[int, World], int], moment: int
) -> None:
    hooked.say(2)
    assert dying(moment, hooked) == (-signal.SIGKILL if moment <= OVER else 0)
    assert hooked.run().returncode == 0
    told = Counter(web.updates)
    assert set(told) == {"incident/outage/u1", "incident/outage/u2"}
    assert sum(told.values()) <= 3  # the one that was under way, once more
    assert len({one.key for one in web.received}) == 2
    assert hooked.state["owed"] == []


@pytest.mark.parametrize("number", [1, 2])
def test_killed_while_a_webhook_is_under_way(hooked: World, web: Hook, number: int) -> None:
    web.answer = lambda count, _: Answer(stalls=count == number)
    hooked.say(2)
    running = hooked.start()
    for _ in range(number):
        assert web.came.acquire(timeout=60)
    running.kill()
    running.communicate()
    (doubtful,) = [one for one in hooked.state["owed"] if one["status"] == "sending"]
    done = hooked.run()
    assert done.returncode == 0
    assert "may have arrived before; sent under the same key" in done.stdout
    again = [one.key for one in web.received].count(doubtful["key"])
    assert again == 2
    assert len(web.received) == 3
    assert hooked.state["owed"] == []


def test_killed_while_a_mail_is_under_way(world: World, mailbox: Post) -> None:
    world.write("  mail: {to: NOTIFY_MAIL}\n")
    world.addresses["NOTIFY_MAIL"] = mailbox.url("ada@x.example")
    world.begin()
    world.say(1)
    mailbox.stalls = True
    running = world.start()
    assert mailbox.came.acquire(timeout=60)
    running.kill()
    running.communicate()
    mailbox.stalls = False
    assert world.run().returncode == 0
    first, second = (one.mail for one in mailbox.received)
    assert first["Message-ID"] == second["Message-ID"]
    assert world.run().stderr.startswith("Nothing new")


def test_by_wish_what_is_in_doubt_is_left_and_named(hooked: World, web: Hook) -> None:
    web.answer = lambda count, _: Answer(stalls=count == 1)
    hooked.say(1)
    running = hooked.start()
    assert web.came.acquire(timeout=60)
    running.kill()
    running.communicate()
    key = web.received[0].key
    done = hooked.run("--in-doubt", "leave")
    assert "In doubt and left: tag:status.nimbus.example,2026:incident/outage/u1 to hook" in (
        done.stderr
    )
    assert key in done.stderr
    assert len(web.received) == 1
    hooked.say(2)
    hooked.run()
    assert web.updates == ["incident/outage/u1", "incident/outage/u2"]


def test_no_answer_leaves_it_in_doubt(hooked: World, web: Hook) -> None:
    web.answer = lambda _count, _: Answer(stalls=True)
    hooked.say(1)
    done = hooked.run("--timeout", "0.3", "--attempts", "2")
    assert done.returncode == 3
    assert "no answer within 0.3 s, attempt 2, may have arrived; key" in done.stdout
    assert hooked.state["owed"][0]["status"] == "sending"
    assert len({one.key for one in web.received}) == 1
