from __future__ import annotations

from tests.library_pages.given import library, page, pages, postmortem


def test_each_value_of_a_facet_has_a_page_by_year() -> None:
    edition = library(
        postmortem("a", date="2025-12-31", causes=("A gap",)),
        postmortem("b", date="2026-01-01", causes=("A gap", "Software")),
        postmortem("c", date="2026-01-02"),
    )
    groups = page(edition, "browse/cause/a-gap/")["groups"]
    assert [(g["name"], [c["path"] for c in g["cards"]]) for g in groups] == [
        ("2026", ["money/b/"]),
        ("2025", ["money/a/"]),
    ]


def test_a_long_list_is_cut_into_pages_of_a_hundred() -> None:
    edition = library(*(postmortem(f"p{n}", tags=("many",)) for n in range(205)))
    found = pages(edition)
    parts = [place for place in found if place.startswith("browse/tag/many/")]
    assert parts == [
        "browse/tag/many/",
        "browse/tag/many/page-2/",
        "browse/tag/many/page-3/",
    ]
    last = page(edition, parts[-1])
    assert len(last["groups"][0]["cards"]) == 5
    assert [here for _, here in last["pages"]] == [False, False, True]


def test_near_misses_are_listed_and_invited() -> None:
    edition = library(postmortem("close", kind="near-miss"), postmortem("hit"))
    listing = page(edition, "near-misses/")
    assert listing["count"] == "1 near miss"
    assert listing["invitation"]


def test_nobody_outside_the_house_is_asked_to_write_a_near_miss() -> None:
    assert not page(library(public=True), "near-misses/")["invitation"]


def test_no_page_grows_with_the_number_of_others() -> None:
    def weight(number: int) -> dict[str, int]:
        written = (postmortem(f"p{n:04}", date="2026-01-01") for n in range(number))
        found = pages(library(*written))
        return {place: len(str(found[place].meta)) for place in ("", "browse/", "money/p0000/")}

    few, many = weight(60), weight(400)
    assert all(many[place] <= few[place] + 200 for place in few), (few, many)
