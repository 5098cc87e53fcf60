"""Somebody who looks at a published tree meanwhile says that all is untouched only if it is."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.output import claimed, lookout, publish
from generator.output.lookout import Lookout
from generator.output.manifest import DIGEST
from generator.output.standing import Standing
from generator.output.work import Work
from tests.build.trees import generation, started, whole_generation

GROUND = b"ground"


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tree with a spare, of which even so few files are worth a process.

    Threads that other tests left behind in this process do not count.
    """
    counted, left = threading.active_count, threading.active_count() - 1
    monkeypatch.setattr(threading, "active_count", lambda: counted() - left)
    monkeypatch.setattr(lookout, "WORTH", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    target = tmp_path / "public"
    for number in range(3):
        publish(generation(number), target, ground=GROUND)
    return target


def said(target: Path) -> bytes:
    sent = Lookout.sent(Work.beside(target))
    assert sent is not None
    try:
        return sent.untouched()
    finally:
        sent.recall()


def no_children() -> bool:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


def test_what_nobody_touched_is_told_by_the_seal_of_its_manifest(target: Path) -> None:
    manifest = Work.beside(target).folder / "manifest"
    assert said(target) == manifest.read_bytes()[:DIGEST]
    assert said(target) == manifest.read_bytes()[:DIGEST]
    assert no_children()


def same_bytes(target: Path, _: Path) -> None:
    (target / "index.html").write_bytes((target / "index.html").read_bytes())
    os.utime(target / "index.html", ns=(1, 1))


def other_bytes(target: Path, _: Path) -> None:
    (target / "incidents" / "3" / "index.html").write_text("hand")


def other_mode(target: Path, _: Path) -> None:
    (target / "style.css").chmod(0o600)


def removed(target: Path, _: Path) -> None:
    (target / "style.css").unlink()


def foreign(target: Path, _: Path) -> None:
    (target / "incidents" / "4" / "theirs").write_text("theirs")


def removed_from_the_spare(_: Path, spare: Path) -> None:
    (spare / "incidents" / "5" / "index.html").unlink()


def put_into_the_spare(_: Path, spare: Path) -> None:
    (spare / "incidents" / "left-over").write_text("x")


def no_spare(_: Path, spare: Path) -> None:
    spare.rename(spare.parent / "elsewhere")


def damaged_manifest(_: Path, spare: Path) -> None:
    data = bytearray((spare.parent / "manifest").read_bytes())
    data[len(data) // 2] ^= 1
    (spare.parent / "manifest").write_bytes(data)


def no_manifest(_: Path, spare: Path) -> None:
    (spare.parent / "manifest").write_bytes(b"")


HARMS = [
    same_bytes,
    other_bytes,
    other_mode,
    removed,
    foreign,
    removed_from_the_spare,
    put_into_the_spare,
    no_spare,
    damaged_manifest,
    no_manifest,
]


@pytest.mark.parametrize("harm", HARMS)
def test_after_any_touch_it_says_nothing_and_all_is_put_right(
    target: Path, harm: Callable[[Path, Path], None]
) -> None:
    harm(target, Work.beside(target).new)
    assert said(target) == b""
    with claimed(target) as claim:
        claim.look_ahead()
        claim.publish(generation(3), ground=GROUND)
    theirs = target / "incidents" / "4" / "theirs"
    assert theirs.exists() == (harm is foreign)
    theirs.unlink(missing_ok=True)
    assert whole_generation(target) == 3
    assert no_children()


def test_what_it_saw_is_not_looked_at_again(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[Path] = []
    look = Standing._touched

    def noted(standing: Standing) -> set[int]:
        looks.append(target)
        return look(standing)

    monkeypatch.setattr(Standing, "_touched", noted)
    with claimed(target) as claim:
        claim.look_ahead()
        done = claim.publish(generation(3), ground=GROUND)
    assert not looks
    assert done.unchanged == 1
    with claimed(target) as claim:
        claim.publish(generation(4), ground=GROUND)
    assert looks == [target]
    assert whole_generation(target) == 4


def test_what_it_saw_of_one_publication_is_not_believed_of_the_next(target: Path) -> None:
    with claimed(target) as claim:
        claim.look_ahead()
        claim.publish(generation(3), ground=GROUND)
        (target / "style.css").write_text("hand")
        claim.publish(generation(4), ground=GROUND)
    assert whole_generation(target) == 4


def test_it_is_gone_when_nobody_asked(target: Path) -> None:
    with claimed(target) as claim:
        claim.look_ahead()
        claim.look_ahead()
    assert no_children()


def test_nobody_is_sent_for_little_nor_beside_threads_nor_to_a_single_core(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, stop = Work.beside(target), threading.Event()
    beside = threading.Thread(target=stop.wait)
    beside.start()
    try:
        assert Lookout.sent(work) is None
    finally:
        stop.set()
        beside.join()
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert Lookout.sent(work) is None
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(lookout, "WORTH", 10**9)
    assert Lookout.sent(work) is None


def test_it_does_not_hold_the_lock_of_a_build_that_died(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies_at_once() -> None:
        with claimed(target) as claim:
            monkeypatch.setattr(lookout, "is_untouched", lambda *_: time.sleep(5))
            claim.look_ahead()
            time.sleep(0.5)
            os.kill(os.getpid(), signal.SIGKILL)

    os.waitpid(started(dies_at_once), 0)
    waited: list[bool] = []
    with claimed(target, waits=lambda: waited.append(True)) as claim:
        claim.publish(generation(5), ground=GROUND)
    assert not waited
    assert whole_generation(target) == 5
