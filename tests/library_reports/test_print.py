from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import pytest

from generator.mkdocs_plugin.press import Press
from tests.derive_library.given import action, library, postmortem, trouble
from tests.library_reports.given import pages, printed

EVIL = "<img src=x onerror=alert(1)>\"'</title>{{ 7 * 7 }}"
REPORTS = ("actions", "owed", "metrics", "patterns", "review")


def _edition(words: str) -> Any:
    written = [
        postmortem(
            f"p{month}",
            title=words,
            causes=("software",),
            severity="sev1",
            recurrence_of="p1" if month > 1 else None,
            published=date(2026, 11, month),
            milestones={
                "started": f"2026-0{month}-01 10:00",
                "resolved": f"2026-0{month}-01 11:00",
            },
            actions=(
                action(words, 1, state="open", owner=words, due=date(2026, 9, 1)),
                action(words, 2, state="dropped", reason=words, link="https://tracker.example/1"),
            ),
        )
        for month in (1, 2, 3)
    ]
    outage = trouble("outage", "01 10:00", "01 11:00", severity="sev1", title=words)
    teams = {"money": {"name": words}, "shops": {"name": "Shops"}}
    return library(*written, outage, teams=teams)


@pytest.mark.parametrize("escaping", [True, False], ids=["escaping host", "other host"])
def test_markup_in_any_field_is_printed_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, escaping: bool
) -> None:
    if not escaping:
        monkeypatch.setattr(Press, "_own_templates", frozenset())

    found = printed(_edition(EVIL), tmp_path)

    for place, html in found.items():
        if place.startswith(REPORTS):
            assert "<img src=x" not in html, place
            assert "alert(1)" not in re.sub(r"&lt;img.*?&gt;", "", html), place


def test_every_link_inside_leads_to_a_page_and_an_anchor_of_it(tmp_path: Path) -> None:
    found = printed(_edition("Words"), tmp_path)

    for place, html in found.items():
        main = html[html.index("<main") : html.index("</main")]
        for address in re.findall(r'href="([^":]*)"', main):
            path, _, anchor = address.partition("#")
            target = normpath(join("/", place, path)).lstrip("/") + "/" if path else place
            target = target if target != "/" else "./"
            if place.startswith(REPORTS) and not path.endswith((".xml", ".json", ".rss", ".atom")):
                assert target in found, (place, address)
                assert not anchor or f'id="{anchor}"' in found[target], (place, address)


def test_the_public_edition_has_neither_debts_nor_reviews() -> None:
    public = postmortem("out", visibility="public", status="final", actions=(action(),))

    places = pages(library(public, public=True))

    assert {place.partition("/")[0] for place in places} <= {"metrics", "patterns", "actions"}
