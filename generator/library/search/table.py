"""The table beside the index: for each record, newest first, its day and its values of each facet.

Rows are columns here, since columns compress well: 2,000 records take some 25 KB. A record's row is
found by its id in the index.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from pydantic import JsonValue

from generator.library.pages import strings
from generator.library.pages.views.desk import word
from generator.library.search.record import Record
from generator.library.search.shelf import INCIDENT, POSTMORTEM, WHAT
from generator.library.search.synonyms import SYNONYMS
from generator.model.edition import Edition, Facet
from generator.model.learning import Audience

FACETS = ("team", "service", "severity", "kind", "cause", "trigger", "year", "status")
_WHATS = {POSTMORTEM: "Postmortems", INCIDENT: "Public incidents"}


def order(record: Record) -> tuple[int, str]:
    """Newest first; those without a day last."""
    return (-(record.day or date.min).toordinal(), record.place)


def table(edition: Edition, records: Sequence[Record], ids: Mapping[str, str]) -> bytes:
    """Write the table of sorted records that the index knows under ``ids``."""
    rows = [record for record in records if record.place in ids]
    told: dict[str, JsonValue] = {
        "status": "../" if edition.audience is Audience.PUBLIC else f"{edition.url}/",
        "ids": "".join(ids[record.place].partition("_")[2] for record in rows),
        "days": _steps([(record.day or date.min).toordinal() for record in rows]),
        "facets": list(_facets(edition, rows)),
        "synonyms": [list(group) for group in SYNONYMS],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _steps(days: Sequence[int]) -> list[JsonValue]:
    """Give the first, and then how many days each lies before the one above it."""
    return [days[0], *(above - below for above, below in pairwise(days))] if days else []


def _facets(edition: Edition, rows: Sequence[Record]) -> Iterator[JsonValue]:
    whats = [[slug, said] for slug, said in _WHATS.items()]
    yield _column(WHAT, "What", whats, rows)
    by_name = {facet.name: facet for facet in edition.facets}
    for name in FACETS:
        if name in by_name and by_name[name].values:
            values = _values(edition, by_name[name])
            yield _column(name, strings.FACETS[name][0], values, rows)


def _column(
    name: str, said: str, values: Sequence[Sequence[str]], rows: Sequence[Record]
) -> JsonValue:
    number = {value[0]: place for place, value in enumerate(values)}
    cells: list[JsonValue] = []
    for record in rows:
        found = [number[slug] for slug in record.values.get(name, ()) if slug in number]
        cells.append(found[0] if len(found) == 1 else list(found) if found else -1)
    return {"name": name, "label": said, "values": [list(v) for v in values], "rows": cells}


def _values(edition: Edition, facet: Facet) -> list[list[str]]:
    """Slugs and words; severities worst first, years newest first, the rest most frequent first."""
    values = list(facet.values)
    if facet.name == "severity":
        rank = {slug: place for place, slug in enumerate(edition.severities)}
        values.sort(key=lambda value: rank.get(value.slug, len(rank)))
    if facet.name == "year":
        values.sort(key=lambda value: value.slug, reverse=True)
    if facet.name == "severity":
        return [[value.slug, edition.severities.get(value.slug, value.label)] for value in values]
    return [[value.slug, word(facet.name, value)] for value in values]
