"""Times as real timelines have them, and the moments that are meant."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from generator.model.content import TimelineEntry
from generator.model.learning import Milestone
from generator.reading import read_body

DAY = date(2023, 7, 10)


def entries(text: str, day: date | None = DAY) -> tuple[TimelineEntry, ...]:
    return read_body(text, day=day).timeline


def moments(text: str, day: date | None = DAY) -> list[str | None]:
    return [each.at.strftime("%m-%d %H:%M") if each.at else None for each in entries(text, day)]


@pytest.mark.parametrize(
    ("line", "at", "text"),
    [
        ("9.06 SB sees it", "07-10 09:06", "SB sees it"),
        ("- 14:30 it breaks", "07-10 14:30", "it breaks"),
        ("- **18:53** `@ops` sees it", "07-10 18:53", "`@ops` sees it"),
        ("- 2023-07-11 08:15 UTC: fixed", "07-11 08:15", "fixed"),
        ("- 2023-07-11T08:15 ::::: fixed", "07-11 08:15", "fixed"),
        ("- 2023-07-11 0815 ::::: fixed", "07-11 08:15", "fixed"),
        ("- 2023-07-11T08:15:00+02:00 fixed", "07-11 06:15", "fixed"),
        ("12:45 PM - it breaks", "07-10 12:45", "it breaks"),
        ("12:05 am - it breaks", "07-10 00:05", "it breaks"),
        ("- 2pm it breaks", "07-10 14:00", "it breaks"),
        ("- Jul 11th **01:52** it breaks", "07-11 01:52", "it breaks"),
        ("**July 11th, 2023, 10:00 AM:** it breaks", "07-11 10:00", "it breaks"),
        ("12:45 PM PST Saturday Jul 15th: it breaks", "07-15 19:45", "it breaks"),
        ("07/11/2023 - 15:38 CST - it breaks", "07-11 20:38", "it breaks"),
        ("15/07/2023 09:00 it breaks", "07-15 09:00", "it breaks"),
        ("- 1600 UTC it breaks", "07-10 16:00", "it breaks"),
        ("- 2023-07-12 ::::: it breaks", "07-12 00:00", "it breaks"),
        ("[10.41](https://chat.example.com/1) it breaks", "07-10 10:41", "it breaks"),
        ("_10.41 it breaks_", "07-10 10:41", "_it breaks_"),
    ],
)
def test_a_line_with_a_time(line: str, at: str, text: str) -> None:
    (entry,) = entries(f"## Timeline\n\n{line}\n")
    assert entry.at
    assert (entry.at.strftime("%m-%d %H:%M"), entry.text) == (at, text)


@pytest.mark.parametrize(
    "line",
    [
        "In 2021 we had 4 servers",
        "- 3 tasks restarted",
        "1.5 million rows were lost",
        "99:99 x",
        "5",
    ],
)
def test_a_number_is_no_time(line: str) -> None:
    assert [each.at for each in entries(f"## Timeline\n\n{line}\n") if each.at] == []


def test_what_is_about_a_time_is_approximate() -> None:
    found = entries("## Timeline\n- ~14:30 a\n- c. 15:00 b\n- 3pm ish c\n- Jul 10 22:XX d\n")
    assert [each.approximate for each in found] == [True] * 4
    assert found[3].at == datetime(2023, 7, 10, 22, 0, tzinfo=UTC)


def test_a_range_has_an_end() -> None:
    first, second = entries("## Timeline\n- 14:20-15:05 a\n- 23:50 UTC to 00:10 UTC b\n")
    assert first.until == datetime(2023, 7, 10, 15, 5, tzinfo=UTC)
    assert second.until == datetime(2023, 7, 11, 0, 10, tzinfo=UTC)


def test_the_clock_runs_over_midnight_and_a_line_out_of_order_does_not() -> None:
    text = "## Timeline\n23:50 a\n\n00:10 b\n\n00:05 c\n\n09:00 d\n"
    assert moments(text) == ["07-10 23:50", "07-11 00:10", "07-11 00:05", "07-11 09:00"]


def test_hours_without_am_and_pm_go_on_after_noon() -> None:
    assert moments("## Timeline\n11.40 a\n\n12.58 b\n\n1.23 c\n") == [
        "07-10 11:40",
        "07-10 12:58",
        "07-10 13:23",
    ]


def test_a_day_on_a_line_of_its_own_holds_from_there_on() -> None:
    text = """## Timeline

### 25 February 2024

22.09 a

### 26 February

08.48 b

_2/27/24_

- 09:00 c
"""
    assert moments(text) == ["02-25 22:09", "02-26 08:48", "02-27 09:00"]


def test_headings_are_entries_and_what_stands_below_them_is_not() -> None:
    text = "## Timeline\n\n### 14:08\n\nThe team met.\n\n### 14:30 - all well\n\n- a\n- b\n"
    assert moments(text) == ["07-10 14:08", "07-10 14:30"]


def test_a_table_has_its_day_time_zone_and_year_where_its_head_says() -> None:
    text = """## Timeline

| Day | Date (2021) | Time (PT) | Event |
|---|---|---|---|
| Sun | Oct 31 | 21:33 | A user writes |
| Mon | Nov 1 | 17:00 | All well |
"""
    first, second = entries(text, None)
    assert first.at == datetime(2021, 11, 1, 4, 33, tzinfo=UTC)
    assert second.at == datetime(2021, 11, 2, 0, 0, tzinfo=UTC)
    assert (first.text, first.zone_stated) == ("A user writes", True)


@pytest.mark.parametrize(
    "start",
    ["## Timeline (all times PST)\n", "## Timeline\n\nAll times are in PST.\n"],
)
def test_a_stated_zone_holds_for_all_lines_but_those_with_their_own(start: str) -> None:
    found = entries(f"{start}\n- 10:00 a\n- 18:00 UTC b\n- 11:30 c\n")
    assert [each.at and each.at.hour for each in found] == [17, 18, 18]
    assert all(each.zone_stated for each in found)
    assert not entries("## Timeline\n- 10:00 a\n")[0].zone_stated


def test_a_line_that_cannot_be_read_is_kept() -> None:
    found = entries("## Timeline\n- 10:00 a\n- (Time TBC) RK restarts it\n- .. much confusion ..\n")
    assert [(each.at is None, each.text) for each in found] == [
        (False, "a"),
        (True, "RK restarts it"),
        (True, "- .. much confusion .."),
    ]


def test_without_a_day_there_is_no_moment() -> None:
    assert moments("## Timeline\n- 10:00 a\n", None) == [None]


def test_code_is_no_timeline_but_a_list_that_is_indented_is() -> None:
    assert moments("## Timeline\n```\n10:00 a\n```\n") == []
    assert moments("## Timeline\n    - 10:00 a\n    - 11:00 b\n") == ["07-10 10:00", "07-10 11:00"]


def test_bold_words_are_milestones() -> None:
    text = """## Timeline
- 10:00 **Start:** a
- 10:05 the alarm **Detection:** fires
- 10:06 **Acknowledged** by on-call
- 10:30 [Mitigated] b
- 10:40 **Recovery:** c
- 10:50 **all** well
"""
    assert [each.marks for each in entries(text)] == [*Milestone, None]
