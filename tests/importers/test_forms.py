"""Issues made from the form that every new site comes with."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.authoring.starter.whole import shipped
from generator.importers.forms import FormError, read_submission
from generator.importers.forms.github import LABELS


def event(**answers: str) -> dict[str, Any]:
    """Write an issue's text as GitHub does."""
    parts = [
        f"### {label}\n\n{answers.get(key) or '_No response_'}" for key, label in LABELS.items()
    ]
    issue = {"number": 7, "title": "$(rm x)", "author_association": "MEMBER"}
    return {"action": "opened", "issue": {**issue, "body": "\n\n".join(parts)}}


def test_the_labels_are_those_of_the_form() -> None:
    form = yaml.safe_load(dict(shipped())[".github/ISSUE_TEMPLATE/incident.yml"].replace("@@", ""))
    asked = {each["id"]: each["attributes"]["label"] for each in form["body"] if "id" in each}
    assert asked == LABELS
    assert list(asked) == list(LABELS)


def test_a_whole_form_is_read() -> None:
    read = read_submission(
        event(
            title="Checkout fails for some",
            severity="sev2",
            status="investigating",
            components="checkout: partial_outage\n- api : degraded_performance",
            message="About 15% of attempts fail.\n\nWe look into it.",
            next_update="30m",
        )
    )
    assert read.update is None
    assert read.title == "Checkout fails for some"
    assert read.components == {"checkout": "partial_outage", "api": "degraded_performance"}
    assert read.message == "About 15% of attempts fail.\n\nWe look into it."
    assert read.next_update == "30m"


lines = st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=30)
messages = st.lists(
    lines | st.sampled_from([f"### {label}" for label in LABELS.values()]), min_size=1, max_size=6
)


@given(messages)
def test_whatever_stands_in_a_message_stays_in_it(written: list[str]) -> None:
    message = "\n".join(written).strip()
    if message in ("", "_No response_", "None"):
        return
    read = read_submission(event(status="identified", message=message, update="2026-11"))
    assert read.message == message
    assert (read.update, read.status, read.title, read.next_update) == (
        "2026-11",
        "identified",
        None,
        None,
    )


@pytest.mark.parametrize(
    ("handed", "said"),
    [
        ([], "no event"),
        ({"issue": {"body": None}}, "no event"),
        ({"issue": {"body": "Hello", "author_association": "OWNER"}}, "'Status'"),
        ({"issue": {"body": "Hello", "author_association": "NONE"}}, "may not write"),
        ({"issue": {"body": "Hello"}}, "may not write"),
        (event(status="resolved"), "'Message'"),
        (event(status="resolved", message="x", components="checkout"), "no component with a state"),
    ],
)
def test_what_is_no_such_form_is_said(handed: Any, said: str) -> None:
    with pytest.raises(FormError, match=said):
        read_submission(handed)
