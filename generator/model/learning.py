"""The words of postmortems: kinds, stages, sections, milestones, action items."""

from __future__ import annotations

from enum import StrEnum


class PostmortemKind(StrEnum):
    """What a postmortem looks back on."""

    INCIDENT = "incident"
    NEAR_MISS = "near-miss"
    PATTERN = "pattern"
    DRILL = "drill"


class PostmortemStatus(StrEnum):
    """How far its writing has come."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    FINAL = "final"


class Visibility(StrEnum):
    """Who may read it: ``internal`` unless its author says otherwise."""

    INTERNAL = "internal"
    PUBLIC = "public"


class Audience(StrEnum):
    """For whom an edition of the library is made."""

    INTERNAL = "internal"
    PUBLIC = "public"


class SectionKind(StrEnum):
    """What a section is about, whatever its heading is called."""

    SUMMARY = "summary"
    IMPACT = "impact"
    BACKGROUND = "background"
    DETECTION = "detection"
    TRIGGER = "trigger"
    TIMELINE = "timeline"
    ROOT_CAUSE = "root-cause"
    CONTRIBUTING_FACTORS = "contributing-factors"
    RESOLUTION = "resolution"
    WENT_WELL = "went-well"
    WENT_POORLY = "went-poorly"
    LUCKY = "lucky"
    ACTIONS = "actions"
    LESSONS = "lessons"
    PEOPLE = "people"
    STATS = "stats"


class Milestone(StrEnum):
    """The moments from which durations are computed, in their natural order."""

    STARTED = "started"
    DETECTED = "detected"
    ACKNOWLEDGED = "acknowledged"
    MITIGATED = "mitigated"
    RESOLVED = "resolved"


class Measure(StrEnum):
    """Durations, each from ``started`` to the milestone it is named after."""

    DETECT = "detect"
    ACKNOWLEDGE = "acknowledge"
    MITIGATE = "mitigate"
    RESOLVE = "resolve"


MEASURE_ENDS = {
    Measure.DETECT: Milestone.DETECTED,
    Measure.ACKNOWLEDGE: Milestone.ACKNOWLEDGED,
    Measure.MITIGATE: Milestone.MITIGATED,
    Measure.RESOLVE: Milestone.RESOLVED,
}


class MilestoneSource(StrEnum):
    """Where a milestone was found; the first of these that has it wins."""

    FRONT_MATTER = "front matter"
    INCIDENT = "incident"
    TIMELINE = "timeline"


class ActionCategory(StrEnum):
    """What an action item is for."""

    PREVENT = "prevent"
    DETECT = "detect"
    MITIGATE = "mitigate"
    PROCESS = "process"


class ActionState(StrEnum):
    """Where an action item stands as its author wrote it."""

    PROPOSED = "proposed"
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class ActionStrength(StrEnum):
    """How well a control holds, strongest first.

    It becomes impossible, is detected, can be recovered from, people are trained, take care.
    """

    IMPOSSIBLE = "impossible"
    DETECTED = "detected"
    RECOVERABLE = "recoverable"
    TRAINING = "training"
    CARE = "care"
