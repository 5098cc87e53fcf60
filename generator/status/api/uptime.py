"""Our own file beside the Statuspage API: the bars of the pages as numbers, for dashboards."""

from __future__ import annotations

from generator.model.public import PublicSite, PublicUptime
from generator.status.address import absolute
from generator.status.api.uptime_shape import (
    ComponentUptime,
    Day,
    GroupUptime,
    UptimeFile,
    Weights,
)
from generator.syndication.characters import one_line


def uptime(site: PublicSite) -> bytes:
    """The bytes of the file."""
    told = UptimeFile(
        schema_=absolute(site, "api/uptime.schema.json"),
        name=one_line(site.name),
        url=site.url,
        time_zone=site.time_zone,
        weights=Weights(
            major_outage=site.uptime_rule.major_outage,
            partial_outage=site.uptime_rule.partial_outage,
            degraded_performance=site.uptime_rule.degraded_performance,
        ),
        components=tuple(
            ComponentUptime(
                id=one.id,
                name=one_line(one.name),
                group_id=one.group_id,
                uptime_percent=one.uptime.percent,
                days=_days(one.uptime),
            )
            for one in site.components
            if not one.retired
        ),
        groups=tuple(
            GroupUptime(
                id=one.id,
                name=one_line(one.name),
                uptime_percent=one.uptime.percent,
                days=_days(one.uptime),
            )
            for one in site.groups
        ),
    )
    return f"{told.model_dump_json(by_alias=True)}\n".encode()


def _days(of: PublicUptime) -> tuple[Day, ...]:
    return tuple(
        Day(
            day=day.day,
            state=day.state,
            counted_seconds=day.counted_seconds,
            known_seconds=day.known_seconds,
            events=day.events,
        )
        for day in of.days
    )
