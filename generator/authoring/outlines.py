"""Outlines of postmortems that people know, each with blanks to fill in."""

from __future__ import annotations

from importlib.resources import files

OUTLINES = {
    "ours": "Summary to lessons, with what went well, what went poorly and where luck helped.",
    "google": "As in Google's book on reliability.",
    "pagerduty": "As PagerDuty does it.",
    "atlassian": "As Atlassian does it, with five whys.",
}
"""Names, and what each one is."""
_FOLDER = files("generator.authoring") / "outline_texts"


def outline(name: str, timeline: str, due: str) -> str:
    """Give the text below the front matter. ``due`` is the day by which actions should be done."""
    text = (_FOLDER / f"{name}.md").read_text("utf-8")
    return text.replace("@@TIMELINE@@", timeline).replace("@@DUE@@", due)
