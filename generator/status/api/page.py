"""The page itself, and its state in a word."""

from __future__ import annotations

import re

from generator.model.public import PublicSite
from generator.model.vocabulary import IMPACT_OF_STATE, ComponentState, Impact
from generator.status.address import domain
from generator.status.api.shape import Object, moment
from generator.status.dating import last_change_of_all
from generator.syndication.characters import one_line

DESCRIPTIONS = {
    ComponentState.OPERATIONAL: "All Systems Operational",
    ComponentState.UNDER_MAINTENANCE: "Service Under Maintenance",
    ComponentState.DEGRADED_PERFORMANCE: "Partially Degraded Service",
    ComponentState.PARTIAL_OUTAGE: "Partial System Outage",
    ComponentState.MAJOR_OUTAGE: "Major Service Outage",
}
"""Statuspage's own sentences, in English everywhere: clients compare them."""
NOT_ALL_KNOWN = "Some Reports Missing, Status Not Fully Known"
"""Where a file could not be read and may tell of an outage, nothing is called operational."""
SOME_MISSING = " (Some Reports Missing)"


def page_id(site: PublicSite) -> str:
    """An id that stays when the site's address changes."""
    return re.sub("[^a-z0-9]+", "-", domain(site)).strip("-")


def page(site: PublicSite) -> Object:
    """The site, as each file begins with it."""
    return {
        "id": page_id(site),
        "name": one_line(site.name),
        "url": site.url,
        "time_zone": site.time_zone,
        "updated_at": moment(last_change_of_all(site)),
    }


def status(site: PublicSite) -> Object:
    """How all is, in the words of Statuspage; where reports are missing, in words of our own."""
    state = site.banner.state
    if site.withheld and state.rank < ComponentState.DEGRADED_PERFORMANCE.rank:
        return {"indicator": Impact.MINOR.value, "description": NOT_ALL_KNOWN}
    description = DESCRIPTIONS[state] + (SOME_MISSING if site.withheld else "")
    return {"indicator": IMPACT_OF_STATE[state].value, "description": description}
