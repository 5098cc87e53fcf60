from __future__ import annotations

import pytest

from generator.model.content import Section
from generator.reading import leftovers


def invited(text: str) -> list[str]:
    section = Section(kind=None, heading="Summary", line=1, level=2, markdown=text, source=text)
    return [found for _, found in leftovers(section)]


@pytest.mark.parametrize(
    "text",
    [
        "<insert the name of the service>", "[TODO: what happened]", "{{ owner }}", "YYYY-MM-DD",
        "hh:mm", "dd/mm/yyyy", "xx:xx", "Lorem ipsum", "Delete this line", "Please describe",
        "briefly list", "one or two sentences about", "Describe what happened here",
    ],
)  # fmt: skip
def test_each_invitation_is_found_without_any_other(text: str) -> None:
    assert invited(f"So it was. {text}, and more.") == [text]


@pytest.mark.parametrize("text", ["[the list](there.md)", "It ended here.", "please", "a < b"])
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert not invited(f"So it was. {text}")
