"""The page of an incident, a maintenance, a notice."""

from __future__ import annotations

from lxml import html

from generator.model.public import PublicEvent, PublicPostmortem
from generator.model.vocabulary import Impact, Stage
from tests.pages.support import (
    DAY,
    DOWN,
    HOUR,
    NOW,
    PARTIAL,
    effect,
    incident,
    maintenance,
    notice,
    parsed,
    past,
    site,
    tree,
    update,
    words,
)


def page(event: PublicEvent) -> html.HtmlElement:
    return parsed(tree(site([event]))[f"{event.path}index.html"].decode())


def test_updates_stand_newest_first_each_with_an_anchor_of_its_own() -> None:
    items = page(incident()).xpath("//ol[@class='timeline']/li")
    assert [item.get("id") for item in items] == ["u2", "u1"]
    assert items[0].xpath(".//h3//a/@href") == ["#u2"]
    assert words(items[0]).startswith("Identified 18 Nov 2026, 14:50 UTC Words of u2.")


def test_a_change_of_a_component_is_told_with_what_it_was() -> None:
    assert "Checkout Partial outage was: Operational" in words(
        page(incident()).get_element_by_id("u1")
    )


def test_an_open_incident_says_what_is_affected_now_and_was_at_worst() -> None:
    told = page(incident(effects=(effect("checkout", PARTIAL, DOWN),)))
    facts = words(told.get_element_by_id("facts"))
    assert "Checkout Partial outage at worst: Major outage" in facts


def test_a_closed_incident_says_how_long_it_took_and_how_bad_it_was() -> None:
    facts = words(page(past()).get_element_by_id("facts"))
    assert "Began 13 Nov 2026, 15:10 UTC" in facts
    assert "Ended 13 Nov 2026, 17:10 UTC" in facts
    assert "Lasted 2 h" in facts
    assert "Sign-in Degraded performance" in facts
    assert "at worst" not in facts


def test_the_severity_leads_to_what_it_promises() -> None:
    (link,) = page(incident()).xpath("//a[contains(@href, 'severities/#')]/@href")
    assert link == "../../severities/#sev1"


def test_an_incident_that_came_back_says_so_in_the_right_place() -> None:
    back = incident(
        reopened=1,
        updates=(
            update("u3", Stage.IDENTIFIED, HOUR / 6),
            update("u2", Stage.RESOLVED, HOUR / 3),
            update("u1", Stage.INVESTIGATING, HOUR / 2),
        ),
    )
    shown = page(back)
    assert "It was resolved and came back." in words(shown.get_element_by_id("event"))
    assert "Reopened" in words(shown.get_element_by_id("u3"))
    assert "Reopened" not in words(shown.get_element_by_id("u1"))


def test_what_was_written_later_says_so() -> None:
    assert "added to the record later" in words(page(past(backfilled=True)))
    assert "added to the record later" not in words(page(past()))


def test_a_public_postmortem_is_linked() -> None:
    learned = PublicPostmortem(
        title="Why codes came late", path="postmortems/codes/", published_at=NOW
    )
    (link,) = page(past(postmortem=learned)).xpath("//a[contains(@href, 'postmortems/')]")
    assert link.get("href") == "../../postmortems/codes/"
    assert link.text == "Why codes came late"


def test_an_incident_has_a_feed_to_follow() -> None:
    shown = page(incident())
    assert shown.xpath("//a[@href='feed.atom']")
    feeds = shown.xpath("//link[@rel='alternate']/@href")
    assert "https://status.nimbus.example/incidents/checkout-fails/feed.atom" in feeds


def test_a_step_that_nobody_wrote_gets_the_words_of_the_interface() -> None:
    begun = maintenance(
        -HOUR / 2,
        updates=(
            update("window-started", Stage.IN_PROGRESS, HOUR / 2, html="", text="", automatic=True),
            update("u1", Stage.SCHEDULED, 7 * DAY),
        ),
    )
    step = words(page(begun).get_element_by_id("window-started"))
    assert step.endswith("The maintenance has begun as planned.")


def test_a_window_that_moved_is_told_where_it_moved() -> None:
    plan = maintenance(2 * HOUR)
    moved = maintenance(
        2 * HOUR,
        window_changes=1,
        updates=(
            update("u2", Stage.SCHEDULED, DAY, window=plan.window, window_changed=True),
            update("u1", Stage.SCHEDULED, 7 * DAY),
        ),
    )
    shown = page(moved)
    assert "New window: 18 Nov 2026, 17:10 \N{EN DASH} 18:10 UTC" in words(
        shown.get_element_by_id("u2")
    )
    assert "moved" in words(shown.get_element_by_id("facts"))


def test_a_coming_maintenance_says_what_it_will_do() -> None:
    facts = words(page(maintenance(2 * HOUR)).get_element_by_id("facts"))
    assert "Payouts Under maintenance" in facts


def test_a_cancelled_maintenance_lasted_no_time() -> None:
    off = maintenance(
        -2 * DAY,
        stage=Stage.CANCELLED,
        open=False,
        upcoming=False,
        ended_at=NOW - DAY,
        updates=(update("u1", Stage.CANCELLED, DAY),),
    )
    told = words(page(off))
    assert "Cancelled" in told
    assert "Lasted" not in told


def test_a_notice_has_no_state_and_no_end() -> None:
    told = words(page(notice()))
    assert "Published 16 Nov 2026, 15:10 UTC" in told
    assert "Lasted" not in told
    assert "Operational" not in told


def test_an_incident_without_impact_frightens_nobody() -> None:
    told = page(incident(impact=Impact.NONE, effects=()))
    assert words(told.get_element_by_id("event")).startswith("Incident")


def test_previews_in_chats_begin_with_the_stage() -> None:
    shown = page(past())
    assert shown.xpath("string(//meta[@property='og:title']/@content)") == (
        "[Resolved] Sign-in codes arrive late"
    )
    assert shown.xpath("string(//meta[@property='og:description']/@content)") == "Words of u2."


def test_what_is_over_says_so_first_and_what_is_not_says_how_bad_it_is() -> None:
    assert words(page(past()).get_element_by_id("event")).startswith("Resolved Degraded")
    assert words(page(incident()).get_element_by_id("event")).startswith("Partial outage Ident")
