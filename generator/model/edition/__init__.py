"""One edition of the library, for one audience: all that its pages, feeds and data print.

The internal edition has everything. The public one is made of postmortems that are public *and*
final, copied field by field; what may not leave the house is absent from it, not hidden in it.
"""

from generator.model.edition.action import ActionRow, ClosePoint
from generator.model.edition.entry import (
    Duration,
    Entry,
    EntrySection,
    LinkedIncident,
    MilestoneRow,
    Sibling,
    TimelineRow,
)
from generator.model.edition.facet import Facet, FacetValue
from generator.model.edition.metrics import Metric, MetricGroup, Metrics, Statistic
from generator.model.edition.review import Cluster, Owed, Pattern, ReviewMonth, Stalled
from generator.model.edition.whole import ActiveIncident, Edition

__all__ = [
    "ActionRow",
    "ActiveIncident",
    "ClosePoint",
    "Cluster",
    "Duration",
    "Edition",
    "Entry",
    "EntrySection",
    "Facet",
    "FacetValue",
    "LinkedIncident",
    "Metric",
    "MetricGroup",
    "Metrics",
    "MilestoneRow",
    "Owed",
    "Pattern",
    "ReviewMonth",
    "Sibling",
    "Stalled",
    "Statistic",
    "TimelineRow",
]
