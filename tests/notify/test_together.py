"""Two runs at once: one sends, the other finds nothing left to do."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.notify.conftest import BEFORE, World
from tests.notify.receivers import Answer, Hook

STATE = ("--state", "git:statusbook-announced")


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_of_two_runs_on_a_file_one_waits(hooked: World, web: Hook) -> None:
    hooked.say(3)
    running = [hooked.start(), hooked.start()]
    ended = [one.communicate(timeout=60) for one in running]
    assert [one.returncode for one in running] == [0, 0], ended
    assert web.updates == [f"incident/outage/u{n}" for n in (1, 2, 3)]


def test_the_lock_of_a_dead_run_holds_nobody_up(hooked: World, web: Hook) -> None:
    web.answer = lambda count, _: Answer(stalls=count == 1)
    hooked.say(1)
    running = hooked.start()
    assert web.came.acquire(timeout=60)
    running.kill()
    running.communicate()
    assert (hooked.root / ".announced.json.lock").exists()
    assert "waits" not in hooked.run().stderr
    assert len(web.received) == 2


@pytest.fixture
def remote(hooked: World) -> Path:
    """The site in a repository with a remote, in which a first run took place."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    remote = hooked.root.parent / "remote.git"
    git(hooked.root.parent, "init", "--quiet", "--bare", str(remote))
    git(hooked.root, "init", "--quiet")
    git(hooked.root, "remote", "add", "origin", str(remote))
    assert hooked.run(*STATE, now=BEFORE).returncode == 0
    return remote


def clone(world: World, remote: Path, name: str) -> World:
    """Another machine with the same content."""
    other = World(world.root.parent / name)
    shutil.copytree(world.root / "content", other.root / "content")
    git(other.root, "init", "--quiet")
    git(other.root, "remote", "add", "origin", str(remote))
    other.addresses = world.addresses
    return other


def test_a_branch_remembers(hooked: World, web: Hook, remote: Path) -> None:
    hooked.say(1)
    assert hooked.run(*STATE).returncode == 0
    elsewhere = clone(hooked, remote, "elsewhere")
    done = elsewhere.run(*STATE)
    assert done.stderr.startswith("Nothing new"), done.stderr
    elsewhere.say(2)
    assert elsewhere.run(*STATE).returncode == 0
    assert web.updates == ["incident/outage/u1", "incident/outage/u2"]
    branch = "statusbook-announced"
    assert git(remote, "ls-tree", "--name-only", branch) == "announced.json\n"
    assert git(remote, "rev-list", "--count", branch) == "1\n"


def test_the_intent_is_pushed_before_anything_is_sent(
    hooked: World, web: Hook, remote: Path
) -> None:
    pushed: list[str] = []

    def answer(_count: int, _one: object) -> Answer:
        pushed.append(git(remote, "show", "statusbook-announced:announced.json"))
        return Answer()

    web.answer = answer
    hooked.say(1)
    assert hooked.run(*STATE).returncode == 0
    assert '"status": "sending"' in pushed[0]


def test_of_two_machines_one_waits_and_then_finds_nothing(
    hooked: World, web: Hook, remote: Path
) -> None:
    hooked.say(2)
    other = clone(hooked, remote, "other")
    running = [hooked.start(*STATE), other.start(*STATE)]
    ended = [one.communicate(timeout=120) for one in running]
    assert [one.returncode for one in running] == [0, 0], ended
    assert web.updates == ["incident/outage/u1", "incident/outage/u2"]


def test_a_run_that_was_killed_holds_the_branch_only_for_a_while(
    hooked: World, web: Hook, remote: Path
) -> None:
    web.answer = lambda count, _: Answer(stalls=count == 1)
    hooked.say(1)
    running = hooked.start(*STATE)
    assert web.came.acquire(timeout=60)
    running.kill()
    running.communicate()
    held = git(remote, "show", "statusbook-announced:held-until")
    earlier = git(remote, "show", "statusbook-announced:announced.json")
    _let_it_end(hooked.root, held, earlier)
    assert hooked.run(*STATE).returncode == 0
    assert len(web.received) == 2
    assert len({one.key for one in web.received}) == 1


def _let_it_end(root: Path, held: str, state: str) -> None:
    """As if the time of the dead run were over: tests do not wait for minutes."""
    scratch = root.parent / "scratch"
    git(root.parent, "clone", "--quiet", "-b", "statusbook-announced", "remote.git", "scratch")
    past = f"2020-01-01T00:00:00+00:00 {held.split()[1]}\n"
    (scratch / "held-until").write_text(past, "utf-8")
    git(scratch, "-c", "user.name=t", "-c", "user.email=t@x.example", "commit", "-qam", "later")
    git(scratch, "push", "--quiet")
    assert (scratch / "announced.json").read_text("utf-8") == state


def test_without_a_remote_nothing_is_sent(hooked: World, web: Hook) -> None:
    git(hooked.root, "init", "--quiet")
    hooked.say(1)
    done = hooked.run(*STATE)
    assert done.returncode == 1
    assert "the remote origin could not be asked. Next: try `git ls-remote origin`" in done.stderr
    assert web.received == []


def test_a_state_that_cannot_be_read_stops_the_run(hooked: World, web: Hook) -> None:
    (hooked.root / "announced.json").write_text("{", "utf-8")
    hooked.say(1)
    done = hooked.run()
    assert done.returncode == 1
    assert "is no state that this version can read" in done.stderr
    assert web.received == []
