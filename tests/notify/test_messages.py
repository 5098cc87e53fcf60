"""What people read: subject, text, HTML, one line; and what programs read in mails."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.notify.cutting import short_line, whole_text
from generator.notify.message import Message
from tests.notify.conftest import World
from tests.notify.receivers import Hook, Post

OUTAGE = """
title: Checkout <requests> & fail
severity: sev1
started: 2026-11-18T14:00:00Z
components: {checkout: partial_outage}
updates:
  - id: u1
    at: 2026-11-18T14:10:00Z
    status: investigating
    next_update: 30m
    message: |
      About **15%** of checkout attempts fail. See [the guide](https://docs.nimbus.example/a?b=1&c=2).
  - id: u2
    at: 2026-11-18T14:40:00Z
    status: resolved
    components: {checkout: operational}
    message: It was fixed.
"""


@pytest.fixture
def mailed(world: World, mailbox: Post) -> Post:
    """A mailbox with the two mails on an outage, for two recipients."""
    world.write("  mail: {to: NOTIFY_MAIL}\n")
    world.addresses["NOTIFY_MAIL"] = mailbox.url("ada@x.example", "ben@x.example")
    world.begin()
    file = world.root / "content" / "incidents" / "outage.yml"
    file.write_text(OUTAGE.lstrip(), "utf-8")
    assert world.run().returncode == 0
    return mailbox


def test_the_subject_says_what_and_how_it_stands(mailed: Post) -> None:
    assert [one.mail["Subject"] for one in mailed.received] == [
        "Checkout: investigating \N{EN DASH} Checkout <requests> & fail",
        "Checkout: resolved \N{EN DASH} Checkout <requests> & fail",
    ]


def test_a_mail_reads_well_as_text(mailed: Post) -> None:
    part = mailed.received[0].mail.get_body(("plain",))
    assert part is not None
    assert part.get_content().splitlines() == [
        "About 15% of checkout attempts fail. See the guide (https://docs.nimbus.example/a?b=1&c=2).",
        "",
        "Affected components: Checkout (Partial outage)",
        "Next update by 18 Nov 2026, 14:40 UTC",
        "",
        "Investigating \N{MIDDLE DOT} 18 Nov 2026, 14:10 UTC",
        "https://status.nimbus.example/incidents/outage/#u1",
    ]


def test_a_mail_is_safe_as_html(mailed: Post) -> None:
    part = mailed.received[0].mail.get_body(("html",))
    assert part is not None
    page = part.get_content()
    assert "<strong>15%</strong>" in page
    assert "Checkout &lt;requests&gt; &amp; fail</h1>" in page
    assert 'href="https://status.nimbus.example/incidents/outage/#u1"' in page
    assert "<requests>" not in page
    assert "<script" not in page
    assert "<img" not in page


def test_mails_on_one_event_are_one_conversation(mailed: Post) -> None:
    first, second = (one.mail for one in mailed.received)
    assert first["References"] is None
    assert second["References"] == second["In-Reply-To"] == first["Message-ID"]
    assert first["Message-ID"].endswith("@status.nimbus.example>")


def test_recipients_do_not_see_each_other(mailed: Post) -> None:
    one = mailed.received[0]
    assert one.recipients == ["ada@x.example", "ben@x.example"]
    assert "x.example" not in one.mail.as_string()
    assert one.mail["To"] == one.mail["From"] == "Nimbus <status@nimbus.example>"
    assert one.mail["Auto-Submitted"] == "auto-generated"


def test_a_channel_speaks_its_language(world: World, web: Hook) -> None:
    world.write("  hook: {to: NOTIFY_HOOK, language: de-AT}\n")
    world.addresses["NOTIFY_HOOK"] = web.url
    world.begin()
    world.say(1)
    world.run()
    payload = web.received[0].payload
    assert payload["title"] == "Checkout: Wird untersucht \N{EN DASH} Checkout fails"
    assert payload["language"] == "de"
    assert payload["update"]["status"] == "investigating"


def test_a_short_mail_is_one_line(world: World, mailbox: Post) -> None:
    world.write("  pager: {to: NOTIFY_PAGER, short: true}\n")
    world.addresses["NOTIFY_PAGER"] = mailbox.url("ada@x.example")
    world.begin()
    world.say(1)
    world.run()
    assert mailbox.received[0].mail.get_content().strip() == (
        "Nimbus: Checkout: investigating - Checkout fails "
        "https://status.nimbus.example/incidents/outage/#u1"
    )


MESSAGE = Message(
    subject="",
    text="One line.\n\n" + "word " * 100,
    html="",
    short="Nimbus: Checkout: investigating - " + "Checkout requests fail " * 10,
    links=(
        "https://status.nimbus.example/incidents/" + "long-" * 20 + "id/#u1",
        "https://status.nimbus.example/incidents/some-outage-of-checkout-requests/",
        "https://status.nimbus.example/",
    ),
    weight="info",
    language="en",
    direction="ltr",
    facts={},
)


@pytest.mark.parametrize("room", [70, 100, 160, 400])
def test_a_line_is_cut_and_its_link_is_not(room: int) -> None:
    line = short_line(MESSAGE, room)
    words, _, link = line.rpartition(" ")
    assert len(line) <= room
    assert link in MESSAGE.links
    assert words.endswith("...") or words == MESSAGE.short
    assert words.startswith("Nimbus: Checkout: investigating")


@pytest.mark.parametrize("room", [200, 300, 10_000])
def test_a_text_is_cut_and_its_link_is_not(room: int) -> None:
    text = whole_text(MESSAGE, room)
    assert len(text) <= room
    assert text == MESSAGE.text or text.endswith(f"...\n\n{MESSAGE.links[0]}")


def test_a_line_without_typography_costs_one_text_message() -> None:
    line = short_line(replace(MESSAGE, short="Checkout: resolved - It works"))
    assert line.isascii()


def test_without_apprise_the_way_out_is_said(hooked: World, web: Hook) -> None:
    hooked.say(1)
    without = "import sys; sys.modules['apprise'] = None; from generator.cli import main; main()"
    running = hooked.start(program=("-c", without))
    _, said = running.communicate(timeout=60)
    assert running.returncode == 1
    assert "Apprise is not installed" in said
    assert "pip install 'statusbook[notify]'" in said
    assert hooked.run().returncode == 0
    assert web.updates == ["incident/outage/u1"]


def test_looking_for_news_does_not_load_apprise(hooked: World) -> None:
    looks = (
        "import sys\n"
        "from generator.cli import main\n"
        "try:\n    main()\n"
        "finally:\n    assert 'apprise' not in sys.modules and 'requests' not in sys.modules\n"
    )
    running = hooked.start(program=("-c", looks))
    _, said = running.communicate(timeout=60)
    assert running.returncode == 0, said
