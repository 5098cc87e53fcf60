"""The event of a GitHub issue that was made from the form "Incident", as GitHub hands it over.

GitHub writes the answers of a form into the issue's text: below ``### `` and the question's label
stands what was typed, or ``_No response_``. Nothing else of the event is looked at, and nothing of
it is ever part of a command.
Source: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

LABELS = {
    "update": "Incident to update",
    "title": "Title",
    "severity": "Severity",
    "status": "Status",
    "components": "Components",
    "message": "Message",
    "next_update": "Next update within",
}
"""Our keys, and the labels of the form's questions in their order."""

TRUSTED = ("OWNER", "MEMBER", "COLLABORATOR")
"""Those who may write to the repository, in GitHub's words; anybody may open an issue."""

_NOTHING = ("", "_No response_", "None")


class FormError(ValueError):
    """What was handed over is no such issue; the text says why."""


@dataclass(frozen=True, slots=True)
class Submission:
    """What somebody wants to publish, as it was typed. Empty answers are ``None``."""

    status: str
    message: str
    update: str | None = None
    """Which incident it goes on with; a new one where ``None``."""
    title: str | None = None
    severity: str | None = None
    components: Mapping[str, str] = field(default_factory=dict)
    next_update: str | None = None


def read_submission(event: Any) -> Submission:
    """Read the event's JSON, already parsed. Raise ``FormError`` where it is something else."""
    issue = event.get("issue") if isinstance(event, dict) else None
    body = issue.get("body") if isinstance(issue, dict) else None
    if not isinstance(issue, dict) or not isinstance(body, str):
        raise FormError("this is no event of an issue; give the file that GITHUB_EVENT_PATH names")
    if issue.get("author_association") not in TRUSTED:
        raise FormError("whoever opened this issue may not write to the repository")
    answers = _answers(body)
    for key in ("status", "message"):
        if answers.get(key) is None:
            raise FormError(f"the form has no answer below {LABELS[key]!r}; fill it in")
    return Submission(
        status=answers["status"] or "",
        message=answers["message"] or "",
        update=answers.get("update"),
        title=answers.get("title"),
        severity=answers.get("severity"),
        components=_components(answers.get("components") or ""),
        next_update=answers.get("next_update"),
    )


def _answers(body: str) -> dict[str, str | None]:
    """Cut the text at the labels. One inside of a message, out of its turn, is text."""
    lines = body.replace("\r\n", "\n").split("\n")
    starts: list[tuple[str, int]] = []
    at = 0
    for key, label in LABELS.items():
        places = [index for index in range(at, len(lines)) if lines[index] == f"### {label}"]
        if places:
            # What follows the message is looked for from the end: a message may hold such a line.
            at = places[-1] if key == "next_update" else places[0]
            starts.append((key, at))
    ends = [start for _, start in [*starts, ("", len(lines))]][1:]
    found = {}
    for (key, start), end in zip(starts, ends, strict=True):
        text = "\n".join(lines[start + 1 : end]).strip()
        found[key] = None if text in _NOTHING else text
    return found


def _components(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in filter(None, (each.strip().lstrip("-* ") for each in text.split("\n"))):
        name, colon, state = line.partition(":")
        if not colon or not state.strip():
            raise FormError(
                f"{line!r} is no component with a state; write checkout: partial_outage"
            )
        found[name.strip()] = state.strip()
    return found
