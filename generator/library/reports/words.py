"""What each metric means, and what none of them can tell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """A metric in words."""

    slug: str
    title: str
    means: str


MEANINGS = {
    "MTTD": Meaning(
        "mttd",
        "Time to detect",
        "From the start, when customers began to notice, to the moment we knew.",
    ),
    "MTTA": Meaning(
        "mtta",
        "Time to acknowledge",
        "From the start to the moment somebody took it in hand.",
    ),
    "MTTM": Meaning(
        "mttm",
        "Time to mitigate",
        "From the start to the moment customers no longer felt it, repaired or not.",
    ),
    "MTTR": Meaning(
        "mttr",
        "Time to resolve",
        "From the start to the moment it was over, as the incident says.",
    ),
    "Time to publication": Meaning(
        "publication",
        "Time to publication",
        "From the day of the resolution to the day the postmortem became final, in whole days.",
    ),
}
NOTES = (
    (
        "All are computed from times; what was typed by hand is not counted. Times come "
        "from the postmortem's head, else from the incident, else from the timeline."
    ),
    (
        "Only postmortems of incidents count. Near misses, patterns and drills have no customers "
        "waiting. One of two services counts for both."
    ),
    (
        "The median is the middle one. 90% took no longer than the 90th percentile, which is a "
        "duration that really occurred. The mean stands in the tables because people ask for it; "
        "a single long incident moves it, so read the median."
    ),
)
WARNING = "What these numbers cannot tell: whether we are getting safer, and who does well"
WARNINGS = (
    (
        "Incidents differ more from each other than one year does from the next, and a few long "
        "ones decide every mean. A shorter time to resolve is not yet a safer system."
    ),
    (
        "Teams with hard services, and teams that write down more, look worse. Never hold these "
        "numbers against a team or a person."
    ),
    "What was never written down is not here. Each table says how many lack the data.",
    "A handful says nothing: below eight there is no band, no median of a quarter, no trend.",
)
READING = (
    "A dot is a postmortem; of more than eighty the strip shows how they are piled up. The thick "
    "mark is the median, the band the middle half, the thin mark the 90th percentile."
)
SLICES = {
    "severity": "By severity",
    "service": "By service",
    "team": "By team",
    "quarter": "By quarter",
}
