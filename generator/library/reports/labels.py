"""Headings, labels and sentences that are always the same, on the pages that people review."""

from __future__ import annotations

ACTIONS = "Action items"
OWED = "Owed"
METRICS = "Metrics"
PATTERNS = "Patterns"
REVIEWS = "Reviews"

ALL_ACTIONS = "All action items"
ALL_PATTERNS = "All patterns"
ALL_REVIEWS = "All reviews"
ALL_OF_THEM = "All of them"
NO_TEAM = "No team"
NO_DATE = "Without a date"

LADDER = (
    "Strength is read from an item's words. What makes a failure impossible holds best, then what "
    "detects it, then what recovers from it; training fades, and asking for care does nothing."
)
NOTHING_OVERDUE = "Nothing is overdue."
STANDING_HEADS = ("Overdue", "Open", "Proposed", "Done", "Dropped", "Closed")
WAITING_HEADS = ("Overdue", "Waiting")

CLOSING = "What became of them"
NO_ACTIONS = "There is no action item yet."
CLOSING_CAPTION = "Action items known and closed by the end of each month"
CLOSING_HEADS = ("Month", "Known", "Closed", "Share")

NOBODY = "Nobody named"
UNKNOWN_AGE = "Of unknown age"
OLDEST = "Over a year old"
NO_CATEGORY = "No category"
NO_STRENGTH = "Its words do not tell"
AGES = (
    (30, "month", "Under a month old"),
    (91, "quarter", "One to three months old"),
    (183, "half-year", "Three to six months old"),
    (365, "year", "Half a year to a year old"),
)
"""Days below which an item is of an age, its slug, and its name."""
INCOMPLETE = "Who does it, until when, and where can one follow it? Here nobody has said."
ROLLS = {
    "overdue": ("Overdue action items", "Agreed on, past the date promised, and not done."),
    "open": ("Open action items", "Agreed on, and not done yet."),
    "proposed": (
        "Proposed action items",
        "Somebody thought of them; nobody has agreed to do them yet.",
    ),
    "done": ("Action items that are done", "What became better."),
    "dropped": ("Dropped action items", "Decided against, each with its reason."),
}

GLANCE = "Durations of all postmortems, from a minute to months"
GLANCE_CAPTION = "All postmortems"
GLANCE_HEAD = "From the start"
NO_TREND = "No trend is drawn: it takes two quarters of eight or more."
NO_DATA = "no data"
STATISTIC_HEADS = ("n", "Missing", "Median", "90th percentile", "Mean")
NO_TIMES = "No postmortem has the times that it takes."
ONLY_PUBLISHED = " Only what is published here is counted; it is no measure of all that happened."

OWED_BATCHES = (
    ("late", "Late", "The promise is broken; the longest first."),
    ("fresh", "Ended less than 24 hours ago", "Memory is fresh: write down the timeline today."),
    ("fading", "Ended less than 48 hours ago", "What is not written down by now begins to fade."),
    ("due", "Past 48 hours, still in time", "Nothing is late yet."),
)
NOTHING_OWED = "Nothing is owed. Every incident that deserves a postmortem has one, or a draft."
NOTHING_STALLED = "No draft or review has stood for long."

NOTHING_AGAIN = "Nothing has come again yet, as far as the postmortems tell."
NO_CHAIN = "No postmortem tells of the same as another; some things are common to several."
PATTERN_HEADS = ("Told", "Latest", "Actions", "Waiting", "Overdue")
FACETS = {
    "cause": ("Causes", "What underlay them, as their authors say."),
    "trigger": ("Triggers", "What set them off."),
    "service": ("Services", "Where customers felt it."),
    "factor": ("Words that return", "Pairs of words that several tell their causes with."),
}

REVIEWS_LEAD = (
    "One page a month for the meeting of all teams: what happened again, what is owed and "
    "overdue, what is new to read. The running month changes until it is over."
)
NO_REVIEWS = "There is nothing to review yet."
REVIEW_BATCHES = {
    "again": ("It came back", "Nothing that had happened before."),
    "new": ("New to read", "No postmortem became final."),
    "near": ("Near misses", "None was written up."),
}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
