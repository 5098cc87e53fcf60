"""Receivers that fail: what is tried again, when, and what holds up what."""

from __future__ import annotations

import threading
import time

from tests.notify.conftest import World
from tests.notify.receivers import PASSWORD, Answer, Hook, Post, hook


def test_a_failure_is_tried_again_under_the_same_key(hooked: World, web: Hook) -> None:
    web.answer = lambda number, _: Answer(200 if number == 3 else 503)
    hooked.say(1)
    done = hooked.run()
    assert done.returncode == 0
    assert "(attempt 3)" in done.stdout
    assert len(web.received) == 3
    assert len({one.key for one in web.received}) == 1
    assert web.received[0].payload["idempotency_key"] == web.received[0].key


def test_a_clear_no_is_not_tried_again_in_this_run(hooked: World, web: Hook) -> None:
    web.answer = lambda _number, _: Answer(404)
    hooked.say(1)
    done = hooked.run()
    assert done.returncode == 3
    assert "OWED  hook" in done.stdout
    assert "HTTP 404" in done.stdout
    assert len(web.received) == 1
    web.answer = lambda _number, _: Answer(200)
    assert hooked.run().returncode == 0
    assert len({one.key for one in web.received}) == 1


def test_the_receiver_says_when_to_come_back(hooked: World, web: Hook) -> None:
    came: list[float] = []

    def answer(number: int, _: object) -> Answer:
        came.append(time.monotonic())
        return Answer(429, {"Retry-After": "1"}) if number == 1 else Answer()

    web.answer = answer
    hooked.say(1)
    assert hooked.run().returncode == 0
    assert came[1] - came[0] >= 1  # what was asked for, however quick the machine


def test_a_wait_beyond_the_patience_is_left_to_the_next_run(hooked: World, web: Hook) -> None:
    web.answer = lambda _number, _: Answer(429, {"Retry-After": "3600"})
    hooked.say(1)
    assert hooked.run().returncode == 3
    assert len(web.received) == 1


def test_nothing_overtakes_an_earlier_update_of_its_event(hooked: World, web: Hook) -> None:
    web.answer = lambda _number, one: Answer(404 if one.update == "incident/outage/u1" else 200)
    hooked.say(4)
    hooked.say(1, name="other")
    done = hooked.run()
    assert sorted(web.updates) == ["incident/other/u1", "incident/outage/u1"]
    assert done.stdout.count("an earlier update of the same event comes first") == 3
    web.answer = lambda _number, _: Answer()
    hooked.run()
    assert web.updates[-4:] == [f"incident/outage/u{n}" for n in (1, 2, 3, 4)]


def test_a_dead_channel_holds_up_no_other(world: World, web: Hook) -> None:
    with hook() as dead:
        dead.answer = lambda _number, _: Answer(stalls=True)
        world.write("  dead: {to: NOTIFY_DEAD}\n  hook: {to: NOTIFY_HOOK}\n")
        world.addresses |= {"NOTIFY_DEAD": dead.url, "NOTIFY_HOOK": web.url}
        world.begin()
        world.say(4)
        done: list[int] = []
        running = threading.Thread(target=lambda: done.append(world.run().returncode))
        running.start()
        assert dead.came.acquire(timeout=30)
        for _ in range(4):  # all arrive while the first message to the dead one is under way
            assert web.came.acquire(timeout=4)
        assert len(dead.received) == 1
        dead.over.set()
        running.join()
    assert done == [3]


def test_a_missing_variable_stops_its_own_channel_only(world: World, web: Hook) -> None:
    world.write("  lost: {to: NOTIFY_LOST}\n  odd: {to: NOTIFY_ODD}\n  hook: {to: NOTIFY_HOOK}\n")
    world.addresses |= {"NOTIFY_HOOK": web.url, "NOTIFY_ODD": f"nonsense://{PASSWORD}"}
    world.begin()
    world.say(1)
    done = world.run()
    assert done.returncode == 3
    assert "lost: NOTIFY_LOST is not set." in done.stderr
    assert "odd: NOTIFY_ODD holds no address that Apprise understands." in done.stderr
    assert PASSWORD not in done.stdout + done.stderr
    assert web.updates == ["incident/outage/u1"]
    world.addresses |= {"NOTIFY_LOST": web.url}
    assert world.run("--drop", "odd").returncode == 0
    assert len(web.received) == 2


def test_a_redirect_is_not_followed_whatever_the_address_says(hooked: World, web: Hook) -> None:
    with hook() as elsewhere:
        there = {"Location": f"http://127.0.0.1:{elsewhere.port}/"}
        web.answer = lambda _number, _: Answer(307, there)
        hooked.addresses["NOTIFY_HOOK"] = f"{web.url}?redirect=yes"
        hooked.say(1)
        done = hooked.run()
        assert done.returncode == 3
        assert "HTTP 307, a redirect, which is not followed" in done.stdout
        assert elsewhere.received == []


def test_nobody_listens(hooked: World) -> None:
    hooked.addresses["NOTIFY_HOOK"] = "json://127.0.0.1:9/"
    hooked.say(1)
    done = hooked.run()
    assert done.returncode == 3
    assert "it cannot be reached, attempt 4" in done.stdout
    assert hooked.state["owed"][0]["status"] == "waiting"


def test_mail_goes_again_only_to_those_who_lack_it(world: World, mailbox: Post) -> None:
    world.write("  mail: {to: NOTIFY_MAIL}\n")
    world.addresses["NOTIFY_MAIL"] = mailbox.url("ada@x.example", "ben@x.example", "eve@x.example")
    world.begin()
    mailbox.refuse = {"ben@x.example": "450", "eve@x.example": "550"}.get
    world.say(1)
    done = world.run("--attempts", "1")
    assert "2 of 3 recipients were refused (450, 550)" in done.stdout
    assert "x.example" not in str(world.state["owed"])
    mailbox.refuse = lambda _: None
    assert world.run().returncode == 0
    assert [one.recipients for one in mailbox.received] == [["ada@x.example"], ["ben@x.example"]]
    assert len({one.mail["Message-ID"] for one in mailbox.received}) == 1


def test_a_wrong_password_is_told_without_it(world: World, mailbox: Post) -> None:
    world.write("  mail: {to: NOTIFY_MAIL}\n")
    world.addresses["NOTIFY_MAIL"] = mailbox.url("ada@x.example").replace(PASSWORD, "wrong-one")
    world.begin()
    world.say(1)
    done = world.run()
    assert done.returncode == 3
    assert "the mail server answered 535" in done.stdout
    assert "wrong-one" not in done.stdout + done.stderr


def test_of_several_recipients_those_who_have_it_are_left_out(world: World, web: Hook) -> None:
    world.write("  push: {to: NOTIFY_PUSH}\n")
    world.addresses["NOTIFY_PUSH"] = (
        f"mmost://127.0.0.1:{web.port}/{PASSWORD}?channels=first,second"
    )
    world.begin()
    world.say(1)
    web.answer = lambda number, _: Answer(503 if number == 2 else 200)
    assert world.run().returncode == 0
    reached, refused, again = (one.payload["channel"] for one in web.received)
    assert {reached, refused} == {"first", "second"}
    assert refused == again
    assert len({one.key for one in web.received}) == 1
