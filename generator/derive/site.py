"""The whole site: one truth that pages, feeds, API, badges and calendar read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from generator.derive.banner import banner
from generator.derive.brand import public_brand
from generator.derive.characters import one_line, one_line_or_none
from generator.derive.component import public_components, public_groups
from generator.derive.course import Course
from generator.derive.courses import courses, newest_first
from generator.derive.days import bar_days
from generator.derive.event import public_event
from generator.derive.frame import Frame
from generator.derive.kept import Kept
from generator.derive.months import months
from generator.derive.next_change import next_change_at
from generator.derive.postmortem import with_postmortems
from generator.derive.record import records
from generator.derive.severity import public_severities, public_uptime_rule
from generator.model.content import Content
from generator.model.public import Chronicle, PublicSite, Volume


def public_site(
    content: Content,
    now: datetime,
    kept: Sequence[Kept] = (),
    volumes: tuple[Volume, ...] = (),
    *,
    told: Sequence[Course] | None = None,
) -> PublicSite:
    """Derive everything public from what was written, as it stands at ``now``.

    ``kept`` are events of the archive that an earlier build derived, and that ``content`` lacks;
    ``volumes`` whole months of such, newest first, that were over before the bars begin.
    ``told`` are the ``courses`` of the content, where somebody has followed them already.
    """
    site = content.site
    frame = Frame.of(site, now)
    told = courses(content.events, frame) if told is None else told
    every = newest_first(told, kept)
    order = {each.event.id: place for place, each in enumerate(every)}
    days = bar_days(frame.now, frame.zone)
    record = records(every, frame, days)
    near = with_postmortems(
        tuple(
            each.event if isinstance(each, Kept) else public_event(each, frame) for each in every
        ),
        content,
        frame,
    )
    components = public_components(
        record, frame, days, order, ({event.id: event for event in near}, volumes)
    )
    return PublicSite(
        name=one_line(site.name) or frame.url,
        url=frame.url,
        feed_authority=site.feed_authority,
        description=one_line_or_none(site.description),
        time_zone=frame.zone.key,
        language=site.language,
        since=site.since,
        is_example=site.example_written is not None,
        brand=public_brand(site.brand),
        now=frame.now,
        next_change_at=next_change_at(content.events, told, frame),
        banner=banner(told, frame),
        groups=public_groups(components, record, frame, days, order),
        components=components,
        events=Chronicle(near, volumes) if volumes else near,
        months=months(near, volumes, frame),
        recent_days=site.policies.recent_days,
        severities=public_severities(site),
        uptime_rule=public_uptime_rule(site.policies.uptime),
        feed_items=site.policies.feed_items,
        history_items=site.policies.history_items,
        stale_after=site.policies.stale_after,
        refresh_every=site.policies.refresh_every,
        withheld=content.withheld,
    )
