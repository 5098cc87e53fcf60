"""What the handbook says of postmortems is what is read: keys, forms, and the first example."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

import pytest

from generator.derive.library.projection import PUBLIC_SECTIONS
from generator.model.content import Postmortem
from generator.model.content.document import Action
from generator.model.content.postmortem import Roles, Runbook
from generator.model.learning import (
    ActionState,
    Measure,
    Milestone,
    PostmortemKind,
    PostmortemStatus,
    SectionKind,
    Visibility,
)
from generator.reading import read_body
from generator.site import open_site
from tests.docs.blocks import HANDBOOK, blocks
from tests.support.given import SITE, write_site

KEYS = (HANDBOOK / "library" / "keys.md").read_text("utf-8")
WRITING = HANDBOOK / "library" / "writing.md"
NOW = datetime(2026, 11, 18, 14, 36, tzinfo=UTC)
FROM_ELSEWHERE = {"id", "file", "body", "history", "pictures"}


def test_every_key_is_explained_and_no_other() -> None:
    told = set(re.findall(r"^\| `(\w+)` \|", KEYS, re.MULTILINE))
    assert told == Postmortem.model_fields.keys() - FROM_ELSEWHERE


def test_what_must_be_there_is_marked() -> None:
    marked = set(re.findall(r"^\| `(\w+)` \| ● \|", KEYS, re.MULTILINE))
    fields = Postmortem.model_fields
    needed = {name for name, field in fields.items() if field.is_required()}
    given_by_the_folder = {"team"}
    assert marked == needed - FROM_ELSEWHERE - given_by_the_folder


@pytest.mark.parametrize(
    "words",
    [PostmortemKind, PostmortemStatus, Visibility, Milestone, Measure, SectionKind],
    ids=lambda words: words.__name__,
)
def test_every_word_that_a_key_takes_is_named(words: type[StrEnum]) -> None:
    assert [word for word in words if f"`{word}`" not in KEYS] == []


def test_parts_of_keys_are_named() -> None:
    parts = (*Roles.model_fields, *Runbook.model_fields)
    assert [name for name in parts if f"`{name}`" not in KEYS] == []


def test_the_sections_that_leave_the_house_are_told() -> None:
    page = (HANDBOOK / "library" / "index.md").read_text("utf-8")
    (told,) = re.findall(r"Of the sections only these: ([^.]+)\.", page)
    names = [name.strip().lower() for name in told.split(",")]
    kinds = [section.kind for each in names for section in read_body(f"## {each}\n").sections]
    assert kinds == list(PUBLIC_SECTIONS)


def test_the_first_example_passes_the_check(tmp_path: Path) -> None:
    (block,) = [one for one in blocks(WRITING, "markdown") if one.title]
    site = SITE + "teams:\n  payments: {name: Payments}\n"
    opened = open_site(write_site(tmp_path, {block.title: block.text}, site=site), NOW)
    assert opened.problems == ()
    assert opened.content is not None
    (postmortem,) = opened.content.postmortems
    assert postmortem.team == "payments"
    assert [each.marks for each in postmortem.body.timeline if each.marks] == list(Milestone)[1:4]


def actions_shown() -> list[tuple[Action, ...]]:
    shown = [one.text for one in blocks(WRITING, "markdown") if not one.title]
    return [read_body(f"## Action items\n\n{text}").actions for text in shown]


def test_the_table_and_the_list_say_the_same() -> None:
    table, listed = actions_shown()
    for actions in (table, listed):
        assert [one.state for one in actions] == [
            ActionState.OPEN,
            ActionState.DONE,
            ActionState.DROPPED,
        ]
        assert [one.category for one in actions] == ["prevent", "detect", "process"]
        assert [one.owner for one in actions] == [
            "Checkout lead",
            "Payments on-call",
            "Payouts lead",
        ]
        assert [one.due for one in actions][:2] == [date(2026, 12, 4), date(2026, 11, 27)]
        assert actions[1].done == date(2026, 11, 25)
        assert actions[2].reason == "the bank has none"
        assert actions[0].link == "https://tracker.example.com/PAY-120"


def test_the_synonyms_that_are_named_are_understood() -> None:
    (told,) = re.findall(
        r'so "([^"]+)",\s+"([^"]+)" or\s+"([^"]+)" are fine', WRITING.read_text("utf-8")
    )
    kinds = [read_body(f"## {heading}\n").sections[0].kind for heading in told]
    assert kinds == [SectionKind.ACTIONS, SectionKind.WENT_POORLY, SectionKind.ROOT_CAUSE]
