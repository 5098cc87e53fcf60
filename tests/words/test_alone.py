"""The same words on every machine, and no more of Babel than a build needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SPEAK = """
from datetime import UTC, datetime
from decimal import Decimal
from generator.status.words import LANGUAGES, Words
for language in {order}:
    words = Words.of(language, "Europe/Berlin")
    for month in range(1, 13):
        moment = datetime(2026, month, 5, 4, 3, tzinfo=UTC)
        print(words.moment(moment), words.month(moment), words.local_moment(moment))
    print(words.gettext("Resolved"), words.list(["A", "B", "C"]), words.number(999))
    print(words.day(moment), words.short_day(moment), words.percent(Decimal("99.951")))
    print(words.span(moment, moment), words.clock(moment), words.locale_tag, words.direction)
"""
LEAN = """
import sys
from generator.status.words import Words
Words.of("en", "UTC").gettext("Resolved")
print(*sorted(name for name in sys.modules if name.startswith("babel.")))
"""

KEPT = """
import sys
from pathlib import Path
from generator.cache import opened, remembering
with opened(Path(sys.argv[1])) as store, remembering(store):
    {speak}
print(*sorted(name for name in sys.modules if name.startswith("babel")), file=sys.stderr)
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


def kept(folder: Path, order: str) -> tuple[str, str]:
    """What is said with what earlier processes kept in a folder, and what it took of Babel."""
    program = KEPT.format(speak=SPEAK.format(order=order).replace("\n", "\n    "))
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1"},
    )
    return done.stdout, done.stderr.strip()


def test_words_that_are_kept_are_the_same_and_need_no_babel(tmp_path: Path) -> None:
    anew, needed = kept(tmp_path, "LANGUAGES")
    again, needed_again = kept(tmp_path, "LANGUAGES")

    assert anew == again == python(SPEAK.format(order="LANGUAGES"))
    assert "babel.messages.pofile" in needed.split()
    assert needed_again == ""
