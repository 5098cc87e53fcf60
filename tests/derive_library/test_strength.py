from __future__ import annotations

import pytest

from generator.derive.library.strength import strength_of
from generator.model.learning import ActionCategory


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Refuse a release that changes the schema without a plan", "impossible"),
        ("Limit each worker to ten connections", "impossible"),
        ("Remove the shared password", "impossible"),
        ("Give each kind of work a pool of its own", "impossible"),
        ("The job fails loudly on its first failure", "detected"),
        ("A second supplier for emails", "recoverable"),
        ("Alert when the pool is 80% full", "detected"),
        ("Add a test for empty baskets", "detected"),
        ("Roll back by itself when errors rise", "recoverable"),
        ("Fail over to the second region within a minute", "recoverable"),
        ("Document how to restore a backup", "training"),
        ("Train the on-call in certificates", "training"),
        ("Be more careful with alerts", "care"),
        ("Remember to check the dashboard", "care"),
    ],
)
def test_the_first_telling_word_decides(text: str, strength: str) -> None:
    assert strength_of(text) == strength


@pytest.mark.parametrize("text", ["", "Talk to the supplier", "?", "Tea"])
def test_words_that_do_not_tell_are_not_judged(text: str) -> None:
    assert strength_of(text) is None


def test_the_category_decides_where_words_do_not() -> None:
    assert strength_of("Tea", ActionCategory.DETECT) == "detected"
    assert strength_of("Tea", ActionCategory.MITIGATE) == "recoverable"
    assert strength_of("Tea", ActionCategory.PREVENT) is None
    assert strength_of("Remove the tea", ActionCategory.DETECT) == "impossible"


@pytest.mark.parametrize("text", ["Alert when the caf\u00e9 is full", "ALERT WHEN IT IS FULL"])
def test_neither_case_nor_foreign_letters_hide_a_word(text: str) -> None:
    assert strength_of(text) == "detected"
