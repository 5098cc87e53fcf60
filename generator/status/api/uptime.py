"""Our own file beside the Statuspage API: the bars of the pages as numbers, for dashboards.

``uptime_shape`` says what it looks like. To build its models takes longer than to write the file,
so they are imported only where the schema is made.
"""

from __future__ import annotations

from generator.cache import recalled_bytes
from generator.model.public import PublicSite, PublicUptime
from generator.status.address import absolute
from generator.status.api.shape import Object, encoded
from generator.syndication.characters import one_line


def uptime(site: PublicSite) -> bytes:
    """The bytes of the file."""
    rule = site.uptime_rule
    return encoded(
        {
            "$schema": absolute(site, "api/uptime.schema.json"),
            "name": one_line(site.name),
            "url": site.url,
            "time_zone": site.time_zone,
            "weights": {
                "major_outage": rule.major_outage,
                "partial_outage": rule.partial_outage,
                "degraded_performance": rule.degraded_performance,
            },
            "components": [
                {
                    **_shown(one.uptime),
                    "id": one.id,
                    "name": one_line(one.name),
                    "group_id": one.group_id,
                }
                for one in site.components
                if not one.retired
            ],
            "groups": [
                {**_shown(one.uptime), "id": one.id, "name": one_line(one.name)}
                for one in site.groups
            ],
        }
    )


def uptime_schema() -> bytes:
    """The bytes of its JSON Schema, made once for a program."""
    return recalled_bytes("schema", ("uptime",), _schema)


def _shown(uptime: PublicUptime) -> Object:
    return {
        "uptime_percent": None if uptime.percent is None else float(uptime.percent),
        "days": [
            {
                "day": day.day.isoformat(),
                "state": day.state,
                "counted_seconds": day.counted_seconds,
                "known_seconds": day.known_seconds,
                "events": list(day.events),
            }
            for day in uptime.days
        ],
    }


def _schema() -> bytes:
    from generator.status.api.uptime_shape import schema  # noqa: PLC0415 - late, where it is kept

    return schema()
