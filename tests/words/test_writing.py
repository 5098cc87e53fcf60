"""Dates, numbers and lengths of time, as each language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from babel.dates import format_date, format_datetime, format_skeleton
from babel.lists import format_list
from hypothesis import given
from hypothesis import strategies as st

from generator.model.vocabulary import SUPPORTED_LANGUAGES
from generator.status.words import LANGUAGES, Words

NOON = datetime(2026, 11, 18, 14, 10, tzinfo=UTC)
NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

moments = st.datetimes(
    min_value=datetime.fromisoformat("1990-01-01"),
    max_value=datetime.fromisoformat("2200-12-31"),
    timezones=st.just(UTC),
)
languages = st.sampled_from(sorted(LANGUAGES))


@pytest.mark.parametrize(
    ("language", "day", "month", "moment"),
    [
        ("en", "18 Nov 2026", "November 2026", "18 Nov 2026, 14:10 UTC"),
        ("de", "18. Nov. 2026", "November 2026", "18. Nov. 2026, 14:10 UTC"),
        ("fr", "18 nov. 2026", "novembre 2026", "18 nov. 2026, 14:10 UTC"),
        ("es", "18 nov 2026", "noviembre de 2026", "18 nov 2026, 14:10 UTC"),
        ("ja", "2026年11月18日", "2026年11月", "2026年11月18日 14:10 UTC"),
        ("ar", "18 نوفمبر 2026", "نوفمبر 2026", "18 نوفمبر 2026، 14:10 UTC"),
    ],
)
def test_each_language_writes_dates_its_own_way(
    language: str, day: str, month: str, moment: str
) -> None:
    words = Words.of(language, "UTC")

    assert words.day(NOON.date()) == day
    assert words.month(NOON.date()) == month
    assert words.moment(NOON) == moment
    assert words.clock(NOON) == "14:10 UTC"


@given(languages, moments)
def test_dates_are_those_of_the_cldr(language: str, moment: datetime) -> None:
    words, locale = Words.of(language, "UTC"), LANGUAGES[language]

    assert words.day(moment) == format_skeleton("yMMMd", moment, locale=locale)
    assert words.short_day(moment) == format_skeleton("MMMd", moment, locale=locale)
    assert words.month(moment) == format_skeleton("yMMMM", moment, locale=locale)
    assert words.day(moment) in words.moment(moment)
    assert words.clock(moment) == format_skeleton("Hm", moment, locale=locale) + " UTC"
    assert words.moment(moment).endswith(words.clock(moment))


def test_english_dates_are_the_medium_dates_of_british_english() -> None:
    words = Words.of("en", "UTC")

    assert words.day(NOON) == format_date(NOON, "medium", locale="en_GB")
    assert words.moment(NOON) == format_datetime(NOON, "d MMM y, HH:mm 'UTC'", locale="en_GB")


def test_a_moment_of_any_zone_is_told_in_utc() -> None:
    words = Words.of("en", "Asia/Kolkata")
    elsewhere = datetime.fromisoformat("2026-11-19T00:40:00+10:30")

    assert words.moment(elsewhere) == "18 Nov 2026, 14:10 UTC"
    assert words.day(elsewhere) == "18 Nov 2026"
    assert words.span(elsewhere, elsewhere) == words.span(NOON, NOON)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("UTC", None),
        ("Africa/Abidjan", None),
        ("Europe/Berlin", "18 Nov 2026, 15:10 UTC+1"),
        ("Asia/Kolkata", "18 Nov 2026, 19:40 UTC+5:30"),
        ("America/St_Johns", f"18 Nov 2026, 10:40 UTC{MINUS}3:30"),
        ("Pacific/Kiritimati", "19 Nov 2026, 04:10 UTC+14"),
    ],
)
def test_the_sites_own_clock_says_how_far_it_is_from_utc(zone: str, expected: str | None) -> None:
    assert Words.of("en", zone).local_moment(NOON) == expected


def test_a_span_names_the_second_day_only_where_it_is_another() -> None:
    words = Words.of("en", "UTC")
    dash = "\N{THIN SPACE}\N{EN DASH}\N{THIN SPACE}"

    evening = words.span(NOON, NOON + timedelta(hours=2))
    night = words.span(NOON, NOON + timedelta(hours=12))

    assert evening == f"18 Nov 2026, 14:10{dash}16:10 UTC"
    assert night == f"18 Nov 2026, 14:10{dash}19 Nov 2026, 02:10 UTC"


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (timedelta(), "less than a minute"),
        (timedelta(seconds=-5), "less than a minute"),
        (timedelta(seconds=59), "less than a minute"),
        (timedelta(minutes=1), "1 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (timedelta(hours=1), "1 h"),
        (timedelta(hours=1, minutes=23), "1 h 23 min"),
        (timedelta(hours=23, minutes=59), "23 h 59 min"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=2, hours=4, minutes=30), "2 days 4 h"),
        (timedelta(days=2, minutes=30), "2 days"),
    ],
)
def test_a_duration_has_two_units_and_no_zero(length: timedelta, expected: str) -> None:
    assert Words.of("en", "UTC").duration(length) == expected


@given(languages, st.timedeltas(min_value=timedelta(minutes=1), max_value=timedelta(days=9999)))
def test_a_duration_never_says_nothing_of_a_unit(language: str, length: timedelta) -> None:
    text = Words.of(language, "UTC").duration(length)

    assert text
    assert " 0" not in f" {text}".replace(" 0 ", " 0")


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        ("100", "100%", f"100{NBSP}%"),
        ("99.999999", "99.99%", f"99,99{NBSP}%"),
        ("99.9", "99.90%", f"99,90{NBSP}%"),
        ("0", "0.00%", f"0,00{NBSP}%"),
    ],
)
def test_a_percentage_is_never_rounded_up(value: str, english: str, german: str) -> None:
    assert Words.of("en", "UTC").percent(Decimal(value)) == english
    assert Words.of("de", "UTC").percent(Decimal(value)) == german


@given(languages, st.decimals(min_value=0, max_value=Decimal("99.9999"), places=6))
def test_only_a_hundred_reads_as_a_hundred(language: str, value: Decimal) -> None:
    words = Words.of(language, "UTC")

    assert words.percent(value) != words.percent(Decimal(100))


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "12,345"), ("de", "12.345"), ("ja", "12,345"), ("ar", "12,345")],
)
def test_a_number_is_grouped(language: str, expected: str) -> None:
    assert Words.of(language, "UTC").number(12_345) == expected
    assert Words.of(language, "UTC").number(7) == "7"


plain = st.lists(st.text(st.characters(exclude_characters="{}"), max_size=6), max_size=6)


@given(languages, plain)
def test_a_list_reads_as_the_cldr_says(language: str, items: list[str]) -> None:
    assert Words.of(language, "UTC").list(items) == format_list(items, locale=LANGUAGES[language])


def test_a_list_is_not_misled_by_what_its_items_hold() -> None:
    assert Words.of("en", "UTC").list(["{0}", "{1}", "%s"]) == "{0}, {1} and %s"


def test_every_language_that_a_site_may_ask_for_is_spoken() -> None:
    assert tuple(LANGUAGES) == SUPPORTED_LANGUAGES


@pytest.mark.parametrize("language", ["xx", "", "../../etc", "en-US", "EN_gb"])
def test_a_language_that_nobody_speaks_is_answered_in_english(language: str) -> None:
    assert Words.of(language, "UTC").language == "en"


def test_a_regional_tag_speaks_the_language() -> None:
    assert Words.of("de-AT", "UTC") is Words.of("de", "UTC")


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "", "Europe"])
def test_a_zone_that_nobody_keeps_is_utc(zone: str) -> None:
    assert Words.of("en", zone).local_moment(NOON) is None


def test_arabic_runs_from_right_to_left() -> None:
    directions = {language: Words.of(language, "UTC").direction for language in LANGUAGES}

    assert [language for language, way in directions.items() if way == "rtl"] == ["ar"]


def test_a_day_without_a_clock_is_the_day_itself() -> None:
    assert Words.of("en", "Pacific/Kiritimati").day(date(2026, 2, 28)) == "28 Feb 2026"
