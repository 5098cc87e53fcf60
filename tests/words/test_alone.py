"""The same words on every machine, and no more of Babel than a build needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

SPEAK = """
from datetime import UTC, datetime
from generator.status.words import LANGUAGES, Words
for language in {order}:
    words = Words.of(language, "Europe/Berlin")
    for month in range(1, 13):
        moment = datetime(2026, month, 5, 4, 3, tzinfo=UTC)
        print(words.moment(moment), words.month(moment), words.local_moment(moment))
"""
LEAN = """
import sys
from generator.status.words import Words
Words.of("en", "UTC").gettext("Resolved")
print(*sorted(name for name in sys.modules if name.startswith("babel.")))
"""


def python(program: str, **environment: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1", **environment},
    ).stdout


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "ja", "PYTHONHASHSEED": "2"},
    ],
)
def test_words_do_not_depend_on_the_machine(environment: dict[str, str]) -> None:
    program = SPEAK.format(order="LANGUAGES")

    assert python(program, **environment) == python(program)


def test_one_language_does_not_colour_another() -> None:
    onward = python(SPEAK.format(order="LANGUAGES")).splitlines()
    backward = python(SPEAK.format(order="reversed(LANGUAGES)")).splitlines()

    assert sorted(onward) == sorted(backward)


def test_english_reads_no_catalogue_and_loads_no_more_than_dates() -> None:
    loaded = python(LEAN).split()

    assert "babel.dates" in loaded
    assert not {"babel.messages", "babel.messages.pofile", "babel.support"} & set(loaded)
