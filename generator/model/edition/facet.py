"""The ways to slice a library."""

from __future__ import annotations

from generator.model.frozen import Frozen


class FacetValue(Frozen):
    """A value and the postmortems that have it, newest first."""

    slug: str
    label: str
    entries: tuple[str, ...]


class Facet(Frozen):
    """A facet and its values, those with the most postmortems first.

    ``name`` is one of team, service, severity, kind, trigger, cause, status, year, tag.
    """

    name: str
    values: tuple[FacetValue, ...]
