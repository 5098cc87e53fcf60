"""A site's own templates and styles, and what is said of a mistake in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.status.pages import TemplateProblem
from generator.status.pages.printer import BUILT_IN, SLOTS
from tests.pages.support import calm_day, tree

Write = Callable[..., Path]


@pytest.fixture
def own(tmp_path: Path) -> Write:
    """``own({"404.html": "…"})`` writes overrides and gives their folder."""

    def write(files: dict[str, str | bytes]) -> Path:
        folder = tmp_path / "overrides" / "status"
        for name, text in files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return folder

    return write


def page(overrides: Path, path: str = "404.html") -> str:
    return tree(calm_day(), overrides=overrides)[path].decode()


@pytest.mark.parametrize("slot", SLOTS)
def test_a_slot_appears_once_on_every_page(own: Write, slot: str) -> None:
    folder = own({f"slots/{slot}.html": '<meta name="from-slot" content="{{ site.name }}">'})
    for path in ("index.html", "404.html", "incidents/past/index.html"):
        assert page(folder, path).count('<meta name="from-slot" content="Nimbus">') == 1


def test_slots_are_empty_at_first() -> None:
    assert all((BUILT_IN / "slots" / f"{slot}.html").is_file() for slot in SLOTS)
    assert "Empty on purpose" not in tree(calm_day())["index.html"].decode()


def test_a_template_can_be_replaced(own: Write) -> None:
    folder = own({"404.html": "<p>{{ _('There is no such page') }} at {{ site.name }}</p>"})
    assert page(folder) == "<p>There is no such page at Nimbus</p>"


def test_a_template_can_be_extended(own: Write) -> None:
    folder = own(
        {
            "404.html": '{% extends "builtin/404.html" %}{% block main %}{{ super() }}<p>More</p>'
            "{% endblock %}"
        }
    )
    text = page(folder)
    assert "There is no such page</h1>" in text
    assert "<p>More</p>" in text


def test_a_part_can_be_replaced_for_all_pages(own: Write) -> None:
    folder = own({"parts/label.html": "<b>{{ it.word }}!</b>"})
    assert "<b>Operational!</b>" in page(folder, "index.html")


def test_a_sites_own_styles_end_the_stylesheet(own: Write) -> None:
    files = tree(calm_day(), overrides=own({"site.css": ".answer { border: 0; }"}))
    (css,) = (data for path, data in files.items() if path.endswith(".css"))
    assert css.endswith(b"}.answer { border: 0; }")


@pytest.mark.parametrize(
    ("files", "file", "line", "part"),
    [
        ({"404.html": "fine\n{% block main %}"}, "404.html", 2, "block"),
        ({"404.html": "fine\n\n{{ page.nonsense }}"}, "404.html", 3, "nonsense"),
        ({"404.html": "{{ whatever }}"}, "404.html", 1, "whatever"),
        ({"404.html": '\n{% extends "nowhere.html" %}'}, "404.html", 2, "nowhere.html"),
        ({"404.html": "{{ 1 / 0 }}"}, "404.html", 1, "division"),
        ({"parts/label.html": "\n{{ it.wrod }}"}, "parts/label.html", 2, "wrod"),
        ({"slots/footer.html": "{% if %}"}, "slots/footer.html", 1, "xpected"),
        ({"slots/haed.html": ""}, "slots/haed.html", None, "head.html"),
        ({"404.html": b"caf\xe9"}, "404.html", None, "UTF-8"),
        ({"site.css": b"caf\xe9"}, "site.css", None, "UTF-8"),
    ],
)
def test_a_mistake_is_told_with_its_place(
    own: Write, files: dict[str, str | bytes], file: str, line: int | None, part: str
) -> None:
    with pytest.raises(TemplateProblem) as caught:
        tree(calm_day(), overrides=own(files))
    problem = caught.value
    assert (problem.file, problem.line) == (f"overrides/status/{file}", line)
    assert part in problem.sentence


def test_values_in_an_own_template_are_escaped(own: Write) -> None:
    folder = own({"slots/footer.html": "<p>{{ site.name }}</p>"})
    public = calm_day(name="<script>x</script>")
    text = tree(public, overrides=folder)["404.html"].decode()
    assert "<script>x" not in text
