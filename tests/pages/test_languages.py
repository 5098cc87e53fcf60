"""Other languages and directions."""

from __future__ import annotations

import pytest

from generator.status.words import LANGUAGES
from tests.pages.support import bad_day, pages, parsed, tree, words


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_page_speaks_its_language(language: str) -> None:
    for path, text in pages(tree(bad_day(language=language))).items():
        page = parsed(text)
        assert page.get("lang") == language, path
        assert page.get("dir") == ("rtl" if language == "ar" else "ltr"), path


def test_the_front_page_can_be_read_in_german() -> None:
    page = words(parsed(tree(bad_day(language="de"))["index.html"].decode()))
    assert "Teilausfall" in page
    assert "Next update" not in page


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_script_speaks_it_too(language: str) -> None:
    (script,) = (d for p, d in tree(bad_day(language=language)).items() if p.endswith(".js"))
    assert (b"Updated just now" in script) == (language == "en")
