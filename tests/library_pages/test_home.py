from __future__ import annotations

from datetime import date

from tests.library_pages.given import action, library, page, pages, postmortem, section


def test_what_was_published_last_stands_first() -> None:
    edition = library(
        postmortem("old", date="2026-03-01", published="2026-03-30"),
        postmortem("new", date="2026-03-05", published="2026-03-06"),
    )
    assert [card["path"] for card in page(edition, "")["new"]] == ["money/old/", "money/new/"]


def test_the_longest_overdue_action_items_are_listed_and_all_are_counted() -> None:
    items = tuple(
        action(f"Item {number}", number, due=date(2020, 1, number)) for number in range(1, 9)
    )
    home = page(library(postmortem(actions=items)), "")
    assert home["overdue"] == 8
    assert [late["html"] for late in home["late"]] == [f"Item {number}" for number in range(1, 6)]


def test_the_public_home_neither_owes_nor_is_late() -> None:
    written = postmortem(
        "one",
        section("Summary", "Told to all"),
        visibility="public",
        actions=(action(due=date(2020, 1, 1)),),
    )
    home = page(library(written, public=True), "")
    assert (home["internal"], home["debts"], home["late"]) == (False, [], [])


def test_what_happened_on_this_day_in_an_earlier_year_is_remembered() -> None:
    now = library().now
    edition = library(
        postmortem("then", date=now.date().replace(year=now.year - 2).isoformat()),
        postmortem("lately", date=now.date().isoformat()),
    )
    assert [(c["path"], c["note"]) for c in page(edition, "")["this_day"]] == [
        ("money/then/", "2 years ago")
    ]


def test_the_reading_list_says_why() -> None:
    edition = library(
        postmortem("first", date="2026-01-01"),
        postmortem("again", date="2026-02-01", recurrence_of="first"),
        postmortem("liked", date="2026-01-03", tags=("Reading list",)),
        postmortem("draft", date="2026-01-04", tags=("reading-list",), status="draft"),
    )
    cards = page(edition, "reading-list/")["cards"]
    assert [(c["path"], c["note"]) for c in cards] == [
        ("money/liked/", "Recommended by its authors"),
        ("money/again/", "It came back: told twice, this is the latest"),
    ]


def test_an_empty_library_has_its_pages_all_the_same() -> None:
    assert {"", "browse/", "near-misses/", "reading-list/"} <= pages(library()).keys()
