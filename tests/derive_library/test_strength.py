from __future__ import annotations

import pytest

from generator.derive.library.strength import strength_of


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Refuse a release that changes the schema without a plan", "impossible"),
        ("Limit each worker to ten connections", "impossible"),
        ("Remove the shared password", "impossible"),
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
