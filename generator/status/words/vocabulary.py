"""The names of stages, states, impacts and kinds, as readers see them."""

from __future__ import annotations

from gettext import NullTranslations

from generator.model.vocabulary import ComponentState, EventKind, Impact, Stage


def stage_names(words: NullTranslations) -> dict[Stage, str]:
    """Where an event stands. The context names its kind: some languages inflect for it."""
    return {
        Stage.INVESTIGATING: words.pgettext("incident", "Investigating"),
        Stage.IDENTIFIED: words.pgettext("incident", "Identified"),
        Stage.MONITORING: words.pgettext("incident", "Monitoring"),
        Stage.RESOLVED: words.pgettext("incident", "Resolved"),
        Stage.SCHEDULED: words.pgettext("maintenance", "Scheduled"),
        Stage.IN_PROGRESS: words.pgettext("maintenance", "In progress"),
        Stage.VERIFYING: words.pgettext("maintenance", "Verifying"),
        Stage.COMPLETED: words.pgettext("maintenance", "Completed"),
        Stage.CANCELLED: words.pgettext("maintenance", "Cancelled"),
        Stage.NOTICE: words.pgettext("notice", "Notice"),
        Stage.CLOSED: words.pgettext("notice", "Closed"),
    }


def state_names(words: NullTranslations) -> dict[ComponentState, str]:
    """How a component does."""
    return {
        ComponentState.OPERATIONAL: words.pgettext("component", "Operational"),
        ComponentState.UNDER_MAINTENANCE: words.pgettext("component", "Under maintenance"),
        ComponentState.DEGRADED_PERFORMANCE: words.pgettext("component", "Degraded performance"),
        ComponentState.PARTIAL_OUTAGE: words.pgettext("component", "Partial outage"),
        ComponentState.MAJOR_OUTAGE: words.pgettext("component", "Major outage"),
    }


def impact_names(words: NullTranslations) -> dict[Impact, str]:
    """How bad an event is as a whole."""
    return {
        Impact.NONE: words.pgettext("impact", "None"),
        Impact.MAINTENANCE: words.pgettext("impact", "Maintenance"),
        Impact.MINOR: words.pgettext("impact", "Minor"),
        Impact.MAJOR: words.pgettext("impact", "Major"),
        Impact.CRITICAL: words.pgettext("impact", "Critical"),
    }


def kind_names(words: NullTranslations) -> dict[EventKind, str]:
    """What a page tells of."""
    return {
        EventKind.INCIDENT: words.pgettext("kind", "Incident"),
        EventKind.MAINTENANCE: words.pgettext("kind", "Maintenance"),
        EventKind.NOTICE: words.pgettext("kind", "Notice"),
    }
