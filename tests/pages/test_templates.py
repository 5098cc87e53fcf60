"""Templates print: no text outside the catalogues, no decision that a view could take."""

from __future__ import annotations

import re

import pytest

from generator.status.pages.printer import BUILT_IN

TEMPLATES = sorted(path.relative_to(BUILT_IN).as_posix() for path in BUILT_IN.rglob("*.html"))
MARKS = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
TAGS = re.compile(r"<code>.*?</code>|<[^>]*>", re.DOTALL)


def source(name: str) -> str:
    return (BUILT_IN / name).read_text("utf-8")


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_word_goes_through_the_catalogues(name: str) -> None:
    bare = TAGS.sub("", MARKS.sub("", source(name)))
    assert not re.search(r"[^\W\d_]{2,}", bare), bare


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_spoken_attribute_goes_through_the_catalogues(name: str) -> None:
    bare = MARKS.sub("", source(name))
    spoken = re.findall(r'\b(?:aria-label|alt|title|placeholder)="([^"]*)"', bare)
    assert not [text for text in spoken if text.strip()]


@pytest.mark.parametrize("name", TEMPLATES)
def test_only_the_interface_marks_text_as_safe(name: str) -> None:
    assert "|safe" not in source(name).replace(" ", "")
    assert "autoescape" not in source(name)


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_is_compared_but_kinds_and_places(name: str) -> None:
    conditions = re.findall(r"\{%-? *(?:el)?if (.*?)%\}", source(name))
    compared = [one for one in conditions if re.search(r"[<>=]", one)]
    allowed = re.compile(r"^(view\.kind != \"notice\"|current == (\"status\"|link\.id)) *$")
    assert not [one for one in compared if not allowed.match(one)]
