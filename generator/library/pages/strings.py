"""Every word of the library's interface, in one place."""

from __future__ import annotations

from generator.model.learning import (
    ActionCategory,
    ActionState,
    ActionStrength,
    Measure,
    Milestone,
    MilestoneSource,
    PostmortemKind,
    PostmortemStatus,
)

KINDS = {
    PostmortemKind.INCIDENT: "Incident",
    PostmortemKind.NEAR_MISS: "Near miss",
    PostmortemKind.PATTERN: "Pattern",
    PostmortemKind.DRILL: "Drill",
}
STATUSES = {
    PostmortemStatus.DRAFT: "Draft",
    PostmortemStatus.IN_REVIEW: "In review",
    PostmortemStatus.FINAL: "Final",
}
MILESTONES = {
    Milestone.STARTED: "Started",
    Milestone.DETECTED: "Detected",
    Milestone.ACKNOWLEDGED: "Acknowledged",
    Milestone.MITIGATED: "Mitigated",
    Milestone.RESOLVED: "Resolved",
}
MEASURES = {
    Measure.DETECT: "to detect",
    Measure.ACKNOWLEDGE: "to acknowledge",
    Measure.MITIGATE: "to mitigate",
    Measure.RESOLVE: "to resolve",
}
SOURCES = {
    MilestoneSource.FRONT_MATTER: "stated in the postmortem",
    MilestoneSource.INCIDENT: "from the incident",
    MilestoneSource.TIMELINE: "read from the timeline",
}
ACTION_STATES = {
    ActionState.PROPOSED: "Proposed",
    ActionState.OPEN: "Open",
    ActionState.DONE: "Done",
    ActionState.DROPPED: "Dropped",
}
CATEGORIES = {
    ActionCategory.PREVENT: "prevent",
    ActionCategory.DETECT: "detect",
    ActionCategory.MITIGATE: "mitigate",
    ActionCategory.PROCESS: "process",
}
STRENGTHS = {
    ActionStrength.IMPOSSIBLE: "makes it impossible",
    ActionStrength.DETECTED: "detects it",
    ActionStrength.RECOVERABLE: "recovers from it",
    ActionStrength.TRAINING: "trains people",
    ActionStrength.CARE: "asks for care",
}
LACKS = {"owner": "no owner", "due": "no date", "link": "no link", "category": "no category"}
FACETS = {
    "team": ("Team", "Teams"),
    "service": ("Service", "Services"),
    "severity": ("Severity", "Severities"),
    "kind": ("Kind", "Kinds"),
    "trigger": ("Trigger", "Triggers"),
    "cause": ("Cause", "Causes"),
    "status": ("Status", "Statuses"),
    "year": ("Year", "Years"),
    "tag": ("Tag", "Tags"),
}
VALUES = {
    **{each.value: word for each, word in KINDS.items()},
    **{each.value: word for each, word in STATUSES.items()},
}
"""Labels of facet values that are words of the trade."""

LIBRARY = "Postmortems"
BROWSE = "Browse"
NEAR_MISSES = "Near misses"
READING = "Reading list"
SIMILAR = "Similar postmortems"
HISTORY = "History"
RUNBOOKS = "Runbooks"
CHAIN = "It came back"
OPEN_QUESTIONS = "Left open"
TIMELINE_WRITTEN = "The timeline as it was written"
ACTIONS_WRITTEN = "The action items as they were written"
BEGINNING = "Beginning"
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def count(number: int, one: str, many: str) -> str:
    """1 postmortem, 2 postmortems."""
    return f"{number:,} {one if number == 1 else many}"


def none_yet(one: str) -> str:
    """No near miss is told here yet."""
    return f"No {one} is told here yet."


def often(number: int) -> str:
    """Twice; 3 times."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def ordinal(number: int) -> str:
    """Third; 12th."""
    if number <= len(ORDINALS):
        return ORDINALS[number - 1]
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"


BROWSE_TOLD = "Postmortems by team, service, severity, cause and year."
NEAR_MISSES_TOLD = (
    "What almost happened, and what stopped it. A near miss costs nobody anything and teaches the"
    " same."
)
READING_TOLD = (
    "Where to begin: what its authors recommend, what came back, and what others refer to."
)
