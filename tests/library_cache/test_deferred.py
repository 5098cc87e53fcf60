"""A page that is made later is known by its key: it changes with all that the page shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.derive import public_site
from generator.derive.library.edition import edition
from generator.library import DeferredPage
from generator.library.pages import render
from generator.library.pages.plain import digest
from generator.library.pages.views.card import Card
from generator.library.pages.views.desk import Desk
from generator.library.pages.views.subject import Subject
from generator.library.pages.views.todo import line
from generator.model.edition import Edition
from generator.model.learning import Audience
from generator.site import open_site
from generator.site.history.attach import with_history
from tests.library_cache.changes import sampled

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 18, 15, 10, tzinfo=UTC)
TOLD = {
    "2025-11-28-shops-overloaded",
    "2026-05-27-receipts-no-space",
    "2026-09-16-api-errors",
    "2026-11-06-payouts-wrong-amounts",
}
"""Postmortems of the example that have something of everything: a picture, a chain, a runbook."""
SEEN = {
    ".entries[].title", ".entries[].sections[].markdown", ".entries[].milestones[].at",
    ".entries[].durations[].computed", ".facets[].values[].label", ".severities[]",
}  # fmt: skip
"""Some of the fields that pages show, in whatever words."""
SEEN_INSIDE = {
    ".entries[].chain shorter", ".entries[].siblings[].reasons[]", ".entries[].timeline[].text",
    ".actions[].text", ".services[]", ".impacts[]",
}  # fmt: skip
"""Some that only those of the house show, of these postmortems."""
UNSEEN = {
    ".entries[].siblings[].score", ".entries[].pictures[].data", ".actions[].age_days", ".now",
}  # fmt: skip
"""Fields that differ from day to day, or with any other postmortem, and that no page shows."""


@pytest.fixture(scope="module")
def editions() -> dict[Audience, Edition]:
    content = open_site(ROOT, NOW).content
    assert content is not None
    chosen = tuple(each for each in content.postmortems if each.id in TOLD)
    content = with_history(content.model_copy(update={"postmortems": chosen}), ROOT)
    site = public_site(content, NOW)
    return {audience: edition(content, site, NOW, audience) for audience in Audience}


def deferred(given: Edition) -> dict[str, DeferredPage]:
    return {each.path: each for each in render(given) if each.template == "postmortem.html"}


@pytest.mark.parametrize("audience", Audience)
def test_where_a_page_differs_its_key_does(
    audience: Audience, editions: dict[Audience, Edition]
) -> None:
    given = editions[audience]
    before = deferred(given)
    pages = {path: each.made() for path, each in before.items()}
    told: set[str] = set()
    for change in sampled(given):
        try:
            after = deferred(change.make())
        except KeyError:
            continue  # what others name so is not there by now: no edition is like that
        for path in before.keys() & after.keys():
            if after[path].key != before[path].key:
                told.add(change.field)
            else:
                assert after[path].made() == pages[path], (change.field, path)
    assert told >= SEEN
    assert audience is Audience.PUBLIC or told >= SEEN_INSIDE
    assert not told & UNSEEN


def test_a_list_is_known_by_all_its_cards(editions: dict[Audience, Edition]) -> None:
    given = editions[Audience.INTERNAL]
    first, *others = given.entries
    renamed = first.model_copy(update={"summary": "It broke again."})
    changed = given.model_copy(update={"entries": (renamed, *others)})
    before, after = ({each.path: each for each in render(one)} for one in (given, changed))
    assert before.keys() == after.keys()
    differ = {path for path in before if before[path].key != after[path].key}
    assert differ == {path for path in before if before[path].made() != after[path].made()}
    assert "postmortems/browse/kind/incident/index.md" in differ
    assert "postmortems/browse/kind/index.md" not in differ


def test_an_action_item_is_known_by_all_that_lists_show(
    editions: dict[Audience, Edition],
) -> None:
    given = editions[Audience.INTERNAL]
    told: set[str] = set()
    for row in given.actions:
        entry = given.entry[row.entry]
        shown = line(row, entry)
        for change in sampled(row):
            changed = line(change.make(), entry)
            assert changed.mark != shown.mark or changed.shown() == shown.shown(), change.field
            told |= {change.field} if changed.mark != shown.mark else set()
        renamed = entry.model_copy(update={"title": "Another"})
        assert line(row, renamed).mark != shown.mark
    assert told >= {".text", ".owner", ".due", ".state", ".overdue_days", ".lacks shorter"}
    assert ".age_days" not in told


def test_views_stand_for_what_they_show() -> None:
    card = Card(
        title="Carts", path="carts/", severity=None, kind=None, status=None, day=None, date=None,
        facts=(), summary="",
    )  # fmt: skip
    views = [
        [card], [card, card], [replace(card, title="Card")], [replace(card, note="")],
        [replace(card, facts=("",))], [[card]], (), {"cards": [card]}, None, "",
    ]  # fmt: skip
    assert len({digest(view) for view in views}) == len(views)
    assert digest([replace(card)]) == digest((card,))


def test_a_key_is_known_before_the_page_is_made(editions: dict[Audience, Edition]) -> None:
    public, internal = (deferred(editions[each]) for each in (Audience.PUBLIC, Audience.INTERNAL))
    assert len(internal) == len(TOLD)
    keys = [each.key for each in (*public.values(), *internal.values())]
    assert len(keys) == len(set(keys))


def test_a_lone_surrogate_is_told_by_no_json(editions: dict[Audience, Edition]) -> None:
    given = editions[Audience.INTERNAL]
    odd = given.entries[0].model_copy(update={"authors": ("\ud800",)})
    other = given.entries[0].model_copy(update={"authors": ("\ud801",)})
    first, second = (Subject.of(Desk.of(given), each).key for each in (odd, other))
    assert first != second
