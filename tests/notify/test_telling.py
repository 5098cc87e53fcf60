"""Each new update goes out once, to whom it concerns."""

from __future__ import annotations

import json

import pytest

from tests.notify.conftest import World, incident
from tests.notify.receivers import PASSWORD, Answer, Hook

MAINTENANCE = """
kind: maintenance
title: We move the shops to new machines
components: {checkout: under_maintenance}
window: {start: 2026-11-18T14:30:00Z, end: 2026-11-18T15:00:00Z}
updates:
  - id: a
    at: 2026-11-17T10:00:00Z
    status: scheduled
    message: Checkout pauses for half an hour.
"""


def test_each_update_is_told_once(hooked: World, web: Hook) -> None:
    for updates in (1, 2, 3, 4):
        hooked.say(updates)
        assert hooked.run().returncode == 0
        assert hooked.run().returncode == 0
    assert web.updates == [f"incident/outage/u{n}" for n in (1, 2, 3, 4)]
    assert len({one.key for one in web.received}) == 4
    assert hooked.state["owed"] == []


def test_a_run_without_news_leaves_the_state_alone(hooked: World) -> None:
    hooked.say(1)
    hooked.run()
    file = hooked.root / "announced.json"
    before = file.stat()
    hooked.run(now="2026-11-18T16:10:00Z")
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_an_edited_update_is_not_told_again(hooked: World, web: Hook) -> None:
    hooked.say(1)
    hooked.run()
    hooked.say(1, title="Checkout fails for everybody")
    hooked.run()
    assert len(web.received) == 1


@pytest.mark.parametrize(
    ("found", "instead"),
    [
        ("severity: sev2", "severity: sev2\nbackfilled: true"),
        ("status: investigating", "status: investigating\n    notify: false"),
    ],
)
def test_what_feeds_keep_quiet_is_not_told_then_or_later(
    hooked: World, web: Hook, found: str, instead: str
) -> None:
    file = hooked.root / "content" / "incidents" / "outage.yml"
    file.write_text(incident().replace(found, instead), "utf-8")
    assert hooked.run().returncode == 0
    hooked.say(1)
    assert hooked.run().returncode == 0
    assert web.received == []


def test_the_steps_of_a_maintenance_are_told_when_they_happen(hooked: World, web: Hook) -> None:
    file = hooked.root / "content" / "incidents" / "move.yml"
    file.write_text(MAINTENANCE.lstrip(), "utf-8")
    for moment in ("14:00", "14:31", "14:40", "15:01"):
        assert hooked.run(now=f"2026-11-18T{moment}:00Z").returncode == 0
    assert [one.update.rpartition("/")[2] for one in web.received] == [
        "a",
        "window-started",
        "window-ended",
    ]
    assert "has begun as planned" in web.received[1].payload["message"]


def test_a_first_run_tells_the_newest_word_on_what_is_open(world: World, web: Hook) -> None:
    world.write("  hook: {to: NOTIFY_HOOK}\n", {"over.yml": incident(4), "open.yml": incident(2)})
    world.addresses["NOTIFY_HOOK"] = web.url
    done = world.run()
    assert web.updates == ["incident/open/u2"]
    assert "A first run: 5 updates of the last 30 days taken for known" in done.stderr
    world.run()
    assert len(web.received) == 1


def test_a_first_run_tells_all_since_a_time(world: World, web: Hook) -> None:
    world.write("  hook: {to: NOTIFY_HOOK}\n", {"over.yml": incident(4)})
    world.addresses["NOTIFY_HOOK"] = web.url
    world.run("--since", "2026-11-18T14:20:00Z")
    assert web.updates == ["incident/over/u3", "incident/over/u4"]


def test_what_is_older_than_a_week_is_history(hooked: World, web: Hook) -> None:
    hooked.say(1)
    done = hooked.run(now="2026-11-26T15:10:00Z")
    assert web.received == []
    assert "1 new update not announced, being older than seven days." in done.stderr
    assert hooked.run(now="2026-11-26T15:20:00Z").stderr.startswith("Nothing new")


def test_a_new_channel_hears_what_comes_after_it(hooked: World, web: Hook) -> None:
    hooked.say(1)
    hooked.run()
    hooked.write("  hook: {to: NOTIFY_HOOK}\n  other: {to: NOTIFY_HOOK}\n")
    hooked.run()
    hooked.say(2)
    hooked.run()
    assert sorted(web.updates) == ["incident/outage/u1", *["incident/outage/u2"] * 2]


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ("", ["u1", "u2", "u3", "u4"]),
        ("components: [search]", []),
        ("components: [search, checkout]", ["u1", "u2", "u3", "u4"]),
        ("severities: [sev1]", []),
        ("severities: [sev2]", ["u1", "u2", "u3", "u4"]),
        ("kinds: [maintenance]", []),
        ("only_stages: [investigating, resolved]", ["u1", "u4"]),
    ],
)
def test_filters(world: World, web: Hook, filters: str, told: list[str]) -> None:
    world.write(f"  hook: {{to: NOTIFY_HOOK, {filters}}}\n")
    world.addresses["NOTIFY_HOOK"] = web.url
    world.begin()
    world.say(4)
    assert world.run().returncode == 0
    assert [one.rpartition("/")[2] for one in web.updates] == told


def test_an_event_without_components_concerns_everybody(world: World, web: Hook) -> None:
    world.write("  hook: {to: NOTIFY_HOOK, components: [search]}\n")
    world.addresses["NOTIFY_HOOK"] = web.url
    world.begin()
    file = world.root / "content" / "incidents" / "outage.yml"
    file.write_text(incident().replace("components: {checkout: partial_outage}\n", ""), "utf-8")
    world.run()
    assert web.updates == ["incident/outage/u1"]


def test_a_dry_run_says_what_would_go_where_and_does_nothing(hooked: World, web: Hook) -> None:
    before = hooked.state
    hooked.say(1)
    done = hooked.run("--dry-run")
    assert "would send  hook: Checkout: investigating \N{EN DASH} Checkout fails" in done.stdout
    assert "    This is what we say in update 1." in done.stdout
    assert (done.returncode, web.received, hooked.state) == (0, [], before)


def test_results_for_programs(hooked: World) -> None:
    hooked.say(1)
    told = json.loads(hooked.run("--format", "json").stdout)
    assert [one["result"] for one in told["deliveries"]] == ["sent"]
    assert told["deliveries"][0]["update"].endswith("incident/outage/u1")


def test_nothing_secret_is_printed_or_kept(hooked: World, web: Hook) -> None:
    web.answer = lambda _number, _: Answer(500)
    hooked.say(1)
    for form in ("text", "json"):
        done = hooked.run("--format", form)
        assert done.returncode == 3
        assert PASSWORD not in done.stdout + done.stderr
    assert PASSWORD not in json.dumps(hooked.state)
    assert web.received[0].headers["Authorization"].startswith("Basic ")


def test_an_address_in_the_file_is_an_error_that_does_not_repeat_it(world: World) -> None:
    world.write(f"  hook: {{to: 'slack://{PASSWORD}/b/c'}}\n")
    done = world.run()
    assert done.returncode == 1
    assert "to holds an address" in done.stdout
    assert PASSWORD not in done.stdout + done.stderr
