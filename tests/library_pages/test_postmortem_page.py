from __future__ import annotations

from datetime import date

from tests.library_pages.given import (
    action,
    library,
    moment,
    page,
    pages,
    postmortem,
    section,
    trouble,
)

COURSE = {
    "started": "2026-03-02 10:00",
    "detected": "2026-03-02 10:15",
    "resolved": "2026-03-02 11:00",
}


def test_milestones_are_drawn_on_one_scale() -> None:
    edition = library(postmortem(milestones=COURSE))
    steps = page(edition, "money/one/")["course"]["steps"]
    assert [(s["word"], s["x"], s["width"], s["length"]) for s in steps] == [
        ("Started", "0.00%", "0.00%", None),
        ("Detected", "0.00%", "25.00%", "15 min"),
        ("Resolved", "25.00%", "75.00%", "1 h"),
    ]


def test_a_stated_length_is_shown_where_it_contradicts_the_times() -> None:
    edition = library(
        postmortem("far", milestones=COURSE, stated={"resolve": "3h"}),
        postmortem("near", milestones=COURSE, stated={"resolve": "61m"}),
    )
    assert page(edition, "money/far/")["course"]["steps"][-1]["stated"] == "3 h"
    assert page(edition, "money/near/")["course"]["steps"][-1]["stated"] is None


def test_the_card_says_where_a_milestone_comes_from() -> None:
    outage = trouble("outage", "2026-03-02 10:00", "2026-03-02 12:00")
    written = postmortem(incidents=("outage",), milestones={"detected": "2026-03-02 10:05"})
    steps = page(library(written, outage), "money/one/")["course"]["steps"]
    assert [step["source"] for step in steps] == [
        "from the incident",
        "stated in the postmortem",
        "from the incident",
    ]


def test_the_rail_says_each_day_once_and_how_long_it_was_since_the_start() -> None:
    edition = library(
        postmortem(
            "one",
            section("Timeline", "- as written"),
            timeline=(
                moment("2026-03-02 23:50", "**Detected**: an alarm", marks="detected"),
                moment("2026-03-03 00:10", "A guess", approximate=True),
            ),
            milestones={"started": "2026-03-02 23:40"},
        )
    )
    stops = page(edition, "money/one/")["stops"]
    assert [(s["day"], s["clock"], s["since"], s["about"]) for s in stops] == [
        ("2 Mar 2026", "23:50", "+10 min", False),
        ("3 Mar 2026", "00:10", "+30 min", True),
    ]
    assert stops[0]["mark"] is None, "its text says Detected itself"


def test_an_action_item_shows_what_it_lacks_until_it_is_closed() -> None:
    edition = library(
        postmortem(
            actions=(
                action("Alert on it"),
                action("Remove it", 2, state="done", done=date(2026, 3, 9)),
            )
        )
    )
    first, second = page(edition, "money/one/")["todos"]
    assert first["lacks"] == ["no owner", "no date", "no link", "no category"]
    assert (second["lacks"], second["facts"][0]) == ([], "done 9 Mar 2026")


def test_no_link_of_an_action_item_runs_a_script() -> None:
    edition = library(
        postmortem(actions=(action("See [it](javascript:alert(1))", link="javascript:alert(1)"),))
    )
    [todo] = page(edition, "money/one/")["todos"]
    assert todo["link"] is None
    assert "href" not in todo["html"]


def test_the_chain_tells_which_time_this_is() -> None:
    edition = library(
        postmortem("first", date="2026-01-01"),
        postmortem("second", date="2026-05-01", recurrence_of="first"),
    )
    chain = page(edition, "money/second/")["chain"]
    assert chain["sentence"] == "The same was told twice. This is the second."
    assert [(link["after"], link["here"]) for link in chain["links"]] == [
        (None, False),
        ("4 months later", True),
    ]


def test_every_line_of_the_text_stays_in_the_page() -> None:
    edition = library(
        postmortem(
            "one",
            section("", "Before any heading"),
            section("Timeline", "- 10:00 as written\n- without a time", level=3),
            section("What nobody foresaw", "Kept", level=4),
        )
    )
    markdown = pages(edition)["money/one/"].markdown
    assert markdown == (
        "Before any heading\n\n"
        "## Timeline {#timeline}\n\n"
        "- 10:00 as written\n- without a time\n\n"
        "### What nobody foresaw {#what-nobody-foresaw}\n\n"
        "Kept\n"
    )


def test_a_heading_that_says_the_title_again_stands_once() -> None:
    written = postmortem(
        "one",
        section("Search was *not* available", "It was Monday.", level=1),
        section("Summary", "Nobody found anything."),
        title="Search was not available",
    )
    edition = library(written)
    shown = pages(edition)["money/one/"].markdown
    assert "Search was" not in shown
    assert page(edition, "money/one/")["anchor"] == "search-was-not-available"
    assert shown.startswith("It was Monday.")
    assert "## Summary {#" in shown


def test_the_public_page_shows_no_people_and_no_team() -> None:
    written = postmortem(
        "one",
        section("Summary", "Told to all"),
        visibility="public",
        roles={"scribe": "The scribe"},
        authors=("An author",),
    )
    story = page(library(written, public=True), "one/")
    assert story["people"] == []
    assert [fact["name"] for fact in story["facts"]] == []


def test_the_house_can_edit_a_page_and_the_public_cannot() -> None:
    written = postmortem("one", section("Summary", "Told"), visibility="public")
    address = "https://code.example.com/edit/main/"
    house = page(library(written, edit_url=address), "money/one/")
    assert house["edit"] == "https://code.example.com/edit/main/content/postmortems/money/one.md"
    assert page(library(written, edit_url=address, public=True), "one/")["edit"] is None
