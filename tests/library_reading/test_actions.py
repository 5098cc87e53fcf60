"""Action items as teams write them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.content import Action
from generator.model.learning import ActionCategory, ActionState
from generator.reading import read_body

LINK = "https://tracker.example.com/browse/PAY-12"


def actions(text: str) -> tuple[Action, ...]:
    return read_body(f"## Action items\n\n{text}\n", day=date(2026, 3, 1)).actions


FORMS = {
    "in parentheses": """\
- [ ] Limit the pool (owner: Payments on-call; due: 2026-04-01; category: prevent; [PAY-12](LINK))
""",
    "in sentences": """\
- Limit the pool. Owner: Payments on-call. Due: 2026-04-01. Category: prevent. [PAY-12](LINK)
""",
    "below it": """\
- Limit the pool
  - Owner: Payments on-call
  - Due: 1 April 2026
  - Type: prevention
  - Ticket: LINK
""",
    "in a table": """\
| Action | Owner | Due | Category | Link |
|---|---|---|---|---|
| Limit the pool | Payments on-call | 2026-04-01 | prevent | [PAY-12](LINK) |
""",
    "below a bold name": """\
**Payments on-call**

- Prevent: Limit the pool (due 2026-04-01) [PAY-12](LINK)
""",
    "numbered below a heading": """\
### Payments on-call

1. Limit the pool [prevent], due by 2026-04-01 [PAY-12](LINK)
""",
    "below a bullet": """\
- **Payments on-call**
  - Limit the pool (prevent), due 2026-04-01: LINK
""",
}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_item_in_many_forms(form: str) -> None:
    (found,) = actions(FORMS[form].replace("LINK", LINK))
    assert found.text == "Limit the pool"
    assert (found.owner, found.due, found.link) == ("Payments on-call", date(2026, 4, 1), LINK)
    assert found.category is ActionCategory.PREVENT
    assert found.state is ActionState.OPEN


@pytest.mark.parametrize(
    ("line", "state", "reason"),
    [
        ("- [x] Do it", ActionState.DONE, None),
        ("- Do it - DONE", ActionState.DONE, None),
        ("- ✅ Do it", ActionState.DONE, None),
        ("- [DONE] Do it", ActionState.DONE, None),
        ("- Do it - done on 2026-03-04", ActionState.DONE, None),
        ("- ~~Do it~~", ActionState.DROPPED, None),
        ("- ~~Do it~~ Dropped: too dear", ActionState.DROPPED, "too dear"),
        ("- Do it (dropped: too dear)", ActionState.DROPPED, "too dear"),
        ("- Do it - won't do, because it is too dear", ActionState.DROPPED, "it is too dear"),
        ("**For planning**\n- Do it", ActionState.PROPOSED, None),
        ("- Proposed: Do it", ActionState.PROPOSED, None),
        ("- TODO Do it", ActionState.OPEN, None),
    ],
)
def test_where_an_item_stands(line: str, state: ActionState, reason: str | None) -> None:
    (found,) = actions(line)
    assert (found.text, found.state, found.reason) == ("Do it", state, reason)


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("- [dustin] do", "dustin"),
        ("- [garndt?] do", "garndt"),
        ("- (tc team) do", "tc team"),
        ("- do `@dma`", "@dma"),
        ("- @dma and @nova do", "@dma and @nova"),
        ("### 1) do the thing `@dma`", "@dma"),
        ("**JP** do", "JP"),
        ("do the thing for all **JP**/AFC", "JP/AFC"),
        ("JG:\n- do", "JG"),
        ("**Alex & Paul**\n\n- do", "Alex & Paul"),
        ("**For later**\n\n- do", None),
        ("- Write to ops@example.com", None),
        ("- API: do", None),
        ("- (optional) do", None),
    ],
)
def test_whose_an_item_is(line: str, owner: str | None) -> None:
    assert [each.owner for each in actions(line)] == [owner]


@pytest.mark.parametrize("text", ["No actions.", "None", "TBD", "- ", "- [ ] ", "```\n- a\n```"])
def test_where_nothing_is_to_be_done_there_is_no_item(text: str) -> None:
    assert actions(text) == ()


def test_sentences_are_items_only_where_there_is_no_list() -> None:
    lines = "Hire somebody for the night shift.\nAdd a check of negative values.\n"
    assert len(actions(lines)) == 2
    assert [each.text for each in actions(f"We will do this:\n\n- Add a check\n\n{lines}")] == [
        "Add a check"
    ]


def test_bullets_below_an_item_explain_it_and_those_below_a_word_are_items() -> None:
    found = actions("- Alarm on queue length\n  - of both queues\n- Testing\n  - Add a test\n")
    assert [each.text for each in found] == ["Alarm on queue length", "Add a test"]


def test_an_item_s_line_and_words_are_kept() -> None:
    (found,) = actions("- [ ] Do it (owner: X)")
    assert (found.number, found.line, found.raw) == (1, 3, "- [ ] Do it (owner: X)")
