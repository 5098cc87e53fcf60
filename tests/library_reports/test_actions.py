from __future__ import annotations

from datetime import date, timedelta
from itertools import chain

from generator.library.reports.roll import MOST
from generator.model.content import Postmortem
from generator.model.edition import Edition
from tests.derive_library.given import action, library, postmortem
from tests.library_reports.given import items, page, pages, table, views


def _several() -> Edition:
    return library(
        postmortem(
            "checkout",
            actions=(
                action("Test the sum", 1, state="open", due=date(2026, 5, 1), owner="Ana's team"),
                action("Alert on it", 2, state="open", due=date(2026, 12, 1), owner="ANA'S  TEAM"),
                action("Think about it", 3, state="proposed"),
                action("Roll back", 4, state="done", done=date(2026, 11, 2), owner="Ops"),
                action("Rewrite it", 5, state="dropped", reason="too big"),
            ),
            milestones={"started": "2026-02-01 10:00"},
        )
    )


def _many(*sizes: int) -> Edition:
    return library(*(_written(f"p{place}", size) for place, size in enumerate(sizes)))


def _written(name: str, size: int) -> Postmortem:
    team = "money" if name == "p0" else "shops"
    return postmortem(
        name,
        actions=tuple(action(f"{name} item {n}", n, state="open") for n in range(1, size + 1)),
        team=team,
        file=f"content/postmortems/{team}/{name}.md",
    )


def test_the_page_counts_what_stands_where() -> None:
    shown = page(_several(), "actions/")

    assert [(each["number"], each["word"]) for each in shown["tallies"]] == [
        ("1", "overdue"),
        ("2", "open"),
        ("1", "proposed"),
        ("1", "done"),
        ("1", "dropped"),
        ("40%", "of 5 closed"),
    ]


def test_the_graveyard_is_said_plainly() -> None:
    said = " ".join(page(_several(), "actions/")["graveyard"])

    assert "1 of 2 open action items (50%) is past the date that was promised" in said
    assert "the longest by 201 days" in said
    assert "1 of them was agreed on more than half a year ago" in said


def test_without_anything_late_the_page_says_so() -> None:
    shown = library(postmortem(actions=(action(state="open", due=date(2027, 1, 1)),)))

    assert page(shown, "actions/")["graveyard"] == ["Nothing is overdue."]


def test_one_owner_is_one_line_however_it_is_written() -> None:
    owners = table(page(_several(), "actions/")["tables"], "Action items by owner")

    assert owners["Ana's team"][:2] == ["1", "2"]
    assert set(owners) == {"Ana's team", "Nobody named"}


def test_what_an_item_lacks_has_a_list_of_its_own() -> None:
    shown = page(_several(), "actions/incomplete/")

    lacking = {part["anchor"]: len(part["lines"]) for part in shown["stretches"]}
    assert lacking == {"owner": 1, "due": 1, "link": 3, "category": 3}


def test_a_dropped_item_shows_its_reason() -> None:
    (part,) = page(_several(), "actions/dropped/")["stretches"]

    assert part["lines"][0]["item"]["reason_html"] == "too big"


def test_long_lists_are_cut_into_pages_and_nothing_is_lost_or_told_twice() -> None:
    edition = _many(MOST + 30, MOST)
    found = views(edition)
    places = [place for place in found if place.startswith("actions/by-team/")]

    assert places == ["actions/by-team/", *(f"actions/by-team/page-{n}/" for n in (2, 3))]
    told = [items(found[place]) for place in places]
    assert [len(each) for each in told] == [MOST, MOST, 30]
    assert sorted(chain.from_iterable(told)) == sorted(row.text for row in edition.actions)


def test_every_way_to_a_group_ends_at_its_heading() -> None:
    found = views(_many(MOST + 30, MOST))
    ways = [jump["path"] for view in found.values() for jump in view.get("jumps", ())]
    tables = found["actions/"]["tables"]
    ways += [row["path"] for each in tables for row in each["rows"] if row["path"]]

    assert "actions/by-team/page-2/#shops" in ways
    for way in ways:
        place, _, anchor = way.partition("#")
        assert anchor in [part["anchor"] for part in found[place]["stretches"]]


def test_no_page_grows_with_the_number_of_others() -> None:
    few = max(len(each.model_dump_json()) for each in pages(_many(200, 200)).values())
    many = max(len(each.model_dump_json()) for each in pages(_many(500, 500)).values())

    assert many < few * 1.2


def test_the_growing_backlog_is_drawn_from_eight_items_on() -> None:
    assert not page(_many(7), "actions/")["closing"]["svg"]
    started = {"started": "2026-02-01 10:00"}
    told = tuple(action(f"Do {n}", n, state="done", done=date(2026, 3, n)) for n in range(1, 9))

    closing = page(library(postmortem(actions=told, milestones=started)), "actions/")["closing"]

    assert "8 closed" in closing["svg"]
    assert closing["table"]["rows"][0]["cells"] == ["8", "8", "100%"]


def test_an_edition_without_action_items_says_so() -> None:
    shown = page(library(postmortem()), "actions/")

    assert shown["closing"]["sentence"] == "There is no action item yet."
    assert shown["tables"] == []


def test_the_age_of_items_is_told_in_bands() -> None:
    shown = page(_several(), "actions/by-age/")

    assert [part["title"] for part in shown["stretches"]] == ["Half a year to a year old"]
    assert timedelta(days=290).days in [row.age_days for row in _several().actions]
