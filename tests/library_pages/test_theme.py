from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.library.pages.views.label import action as label_of
from generator.mkdocs_plugin.press import THEME, Press
from generator.status.pages.shapes import PATHS
from tests.library_pages.given import action, library, moment, postmortem, printed, section

EVIL = "<img src=x onerror=alert(1)>\"'</title>{{ 7 * 7 }}"


class _Attributes(HTMLParser):
    """Collects the names of all attributes, as a browser would find them."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.names.update(name for name, _ in attrs)


def _attributes(html: str) -> set[str]:
    parser = _Attributes()
    parser.feed(html)
    return parser.names


def _sources() -> dict[str, str]:
    return {str(f.relative_to(THEME)): f.read_text("utf-8") for f in THEME.rglob("*.html")}


def test_states_have_the_shapes_of_the_status_page() -> None:
    text = _sources()["partials/library/label.html"]
    shapes = dict(re.findall(r'^  "([\w-]+)": "(.*)",$', text, re.MULTILINE))
    shared = shapes.keys() & PATHS.keys()
    assert shared >= {"operational", "under_maintenance", "degraded_performance"}
    assert shared >= {"partial_outage", "major_outage"}
    assert {name: shapes[name] for name in shared} == {name: PATHS[name] for name in shared}


def test_every_label_has_a_shape() -> None:
    text = _sources()["partials/library/label.html"]
    edition = library(postmortem(actions=(action(), action("Done", 2, state="done"))))
    for row in edition.actions:
        assert f'"{label_of(row).shape}":' in text


def test_state_colours_are_those_of_the_status_page() -> None:
    ours = (THEME / "assets/library/tokens.css").read_text("utf-8")
    theirs = Path("generator/status/pages/css/tokens.css").read_text("utf-8")
    wanted = re.findall(
        r"--(operational|maintenance|degraded|partial|major)(-ground)?: (.*);", theirs
    )
    assert len(wanted) == 20
    for name, ground, colour in wanted:
        assert f"--sb-{name}{ground}: {colour};" in ours


@pytest.mark.parametrize("escaping", [True, False], ids=["escaping host", "other host"])
def test_markup_in_any_field_is_printed_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, escaping: bool
) -> None:
    if not escaping:
        monkeypatch.setattr(Press, "_own_templates", frozenset())
    edition = library(
        postmortem(
            "evil",
            section("Summary", EVIL),
            section("Timeline", f"- 10:00 {EVIL}"),
            section("Action items", f"- {EVIL}"),
            section(EVIL, "text"),
            title=EVIL,
            causes=(EVIL,),
            trigger=EVIL,
            tags=("<b>tag",),
            services=(EVIL,),
            roles={"scribe": EVIL},
            authors=(EVIL,),
            runbooks=({"label": EVIL, "url": "https://example.com/"},),
            timeline=(moment("2026-03-02 10:00", EVIL),),
            actions=(action(EVIL, owner=EVIL),),
        ),
        postmortem("other", title=EVIL, recurrence_of="evil"),
    )
    for address, html in printed(edition, tmp_path).items():
        assert "onerror" not in _attributes(html), address
        assert "<b>tag" not in html, address
        assert "</title>{{" not in html, address


def test_the_drawn_timeline_and_actions_stand_below_their_headings(tmp_path: Path) -> None:
    edition = library(
        postmortem(
            "one",
            section("Summary", "A summary"),
            section("Timeline", "- 10:00 It breaks\n- nobody knows when"),
            section("Action items", "- Alert on it"),
            section("Lessons learned", "A lesson"),
            timeline=(moment("2026-03-02 10:00", "It breaks"),),
            actions=(action("Alert on it"),),
        )
    )
    html = printed(edition, tmp_path)["money/one/"]
    order = [
        "A summary",
        'id="timeline"',
        'class="sb-plain sb-rail"',
        "The timeline as it was written",
        "nobody knows when",
        'id="actions"',
        'id="action-1"',
        "The action items as they were written",
        'id="lessons"',
        "A lesson",
    ]
    places = [html.find(each) for each in order]
    assert -1 not in places
    assert places == sorted(places)


def test_pages_ask_nobody_else_for_anything(tmp_path: Path) -> None:
    foreign = re.compile(r'(?:src|href)="(?:https?:)?//(?!status\.example)[^"]*"')
    for address, html in printed(library(postmortem()), tmp_path).items():
        loaded = re.findall(r"<(?:script|link|img|iframe)\b[^>]*>", html)
        assert not [tag for tag in loaded if foreign.search(tag) and "canonical" not in tag], (
            address
        )
        assert " style=" not in html, address
