from __future__ import annotations

from generator.derive import public_site
from generator.model.content import Notice
from generator.model.public import PublicEvent
from generator.model.vocabulary import Impact, Stage
from tests.derive.given import at, content, notice


def seen(event: Notice, now: str) -> PublicEvent:
    (told,) = public_site(content(event), at(now)).events
    return told


def test_a_notice_is_shown_for_the_time_that_the_site_shows_notices() -> None:
    told = notice(("10 09:00", "notice"))

    assert seen(told, "17 08:59").open
    gone = seen(told, "17 09:00")
    assert (gone.open, gone.stage, gone.ended_at) == (False, Stage.CLOSED, at("17 09:00"))


def test_another_word_keeps_it_longer() -> None:
    assert seen(notice(("10 09:00", "notice"), ("12 09:00", "notice")), "19 08:59").open


def test_it_leaves_when_it_says_it_will_whatever_the_policy() -> None:
    assert not seen(notice(("10 09:00", "notice"), until="11 09:00"), "11 09:00").open
    assert seen(notice(("10 09:00", "notice"), until="30 09:00"), "29 09:00").open


def test_it_leaves_when_it_is_closed() -> None:
    told = notice(("10 09:00", "notice"), ("11 09:00", "closed"), ("11 10:00", "closed"))

    assert seen(told, "11 08:59").open
    assert seen(told, "12 09:00").ended_at == at("11 09:00")


def test_it_has_no_effect_and_names_whom_it_concerns() -> None:
    site = public_site(
        content(notice(("10 09:00", "notice"), components=("search",))), at("10 10:00")
    )
    (event,) = site.events

    assert [(each.component_id, each.worst) for each in event.effects] == [
        ("search", "operational")
    ]
    assert (event.impact, event.started_at) == (Impact.NONE, at("10 09:00"))
    assert site.banner.state == "operational"
    assert (site.component["search"].events, site.component["search"].active) == (("word",), ())
