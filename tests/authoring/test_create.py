from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authoring import (
    Bare,
    Refused,
    dated_slug,
    difference,
    event_file,
    modeline,
    next_update_id,
    slug,
)
from generator.source import Data, Document, parse_document
from tests.authoring.test_append import CHARACTERS, MESSAGES, TEXTS

LINES = st.text(CHARACTERS, min_size=1, max_size=60).map(lambda text: " ".join(text.split()))


def read(data: bytes) -> dict[str, Data]:
    document = parse_document(data, "new.yml")
    assert isinstance(document, Document), document
    return document.data


@given(LINES.filter(bool), st.one_of(TEXTS, st.sampled_from(MESSAGES)))
def test_any_words_come_out_of_a_new_file_as_they_went_in(title: str, message: str) -> None:
    data: dict[str, Data] = {
        "title": title,
        "components": [title, "checkout"],
        "window": {"start": "2026-11-18T14:02:00Z"},
        "updates": [{"id": "u1", "components": {title: "operational"}, "message": message}],
    }
    assert read(event_file(data, "new.yml")) == data


def test_a_file_can_begin_with_the_line_by_which_editors_find_its_schema() -> None:
    file = "content/incidents/2026/new.yml"
    first = modeline(file, "schemas/event.schema.json")
    assert event_file({"title": "Checkout fails"}, file, first) == (
        b"# yaml-language-server: $schema=../../../schemas/event.schema.json\n"
        b"title: Checkout fails\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Checkout fails", "Checkout fails"),
        ("Checkout: cards fail", '"Checkout: cards fail"'),
        ('The "new" page is empty', 'The "new" page is empty'),
        ('"New" is empty', "'\"New\" is empty'"),
        ("no", '"no"'),
        ("2026-11-18", '"2026-11-18"'),
        ("1.10", '"1.10"'),
        ("2026-11-18T14:02:00Z", "2026-11-18T14:02:00Z"),
        ("Größere Störung", "Größere Störung"),
        ("Ticket #12 is back", '"Ticket #12 is back"'),
        (Bare("false"), "false"),
    ],
)
def test_quotes_stand_where_somebody_could_misread(text: str, written: str) -> None:
    assert event_file({"title": text}, "new.yml").decode() == f"title: {written}\n"


def test_hidden_characters_are_refused() -> None:
    with pytest.raises(Refused, match="U\\+202E RIGHT-TO-LEFT OVERRIDE"):
        event_file({"title": "a\u202eb"}, "new.yml")


@pytest.mark.parametrize(
    ("taken", "following"),
    [
        ([], "u1"),
        (["u1", "u2"], "u3"),
        (["u1", "u3", "u2"], "u4"),
        (["first-09"], "first-10"),
        (["opened"], "u2"),
        (["u2", "opened"], "u3"),
        (["2026-11-18"], "2026-11-19"),
    ],
)
def test_ids_go_on_as_they_were(taken: list[str], following: str) -> None:
    assert next_update_id(taken) == following


def test_ids_of_long_titles_end_with_a_word() -> None:
    assert slug("Größere Störung: Käse & Crème") == "groessere-stoerung-kaese-creme"
    long = dated_slug("2026-11-18", "Card payments are declined for customers of three large banks")
    assert long == "2026-11-18-card-payments-are-declined-for-customers-of-three"
    assert dated_slug("2026-11-18", "日本語") == "2026-11-18-event"
    assert len(dated_slug("2026-11-18", "x" * 300)) == 60


def test_a_difference_is_one_that_git_would_show() -> None:
    assert difference(b"", b"a\nb\n", "f") == "--- /dev/null\n+++ b/f\n@@ -0,0 +1,2 @@\n+a\n+b\n"
    shown = difference(b"a\r\n", b"a\r\nb\r\n", "f")
    assert shown == "--- a/f\n+++ b/f\n@@ -1 +1,2 @@\n a\n+b\n"
