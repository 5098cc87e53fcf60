"""Public sites made by hand, and what is published of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from generator.model.public import (
    PublicBanner,
    PublicBrand,
    PublicChange,
    PublicComponent,
    PublicEffect,
    PublicEvent,
    PublicSite,
    PublicUpdate,
    PublicUptime,
    PublicUptimeRule,
    PublicWindow,
)
from generator.model.vocabulary import ComponentState, EventKind, Impact, Stage, worst
from generator.output import Publishable

NOW = datetime(2026, 11, 18, 15, 10, tzinfo=UTC)
AUTHORITY = "status.nimbus.example,2026"
URL = "https://status.nimbus.example"
OPERATIONAL = ComponentState.OPERATIONAL
PARTIAL = ComponentState.PARTIAL_OUTAGE
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
UPTIME = PublicUptime(days=(), percent=Decimal("99.98"))


def at(text: str) -> datetime:
    """``at("11-18 14:02")`` in 2026, UTC."""
    return datetime.strptime(f"2026-{text} +0000", "%Y-%m-%d %H:%M %z").astimezone(UTC)


def component(own_id: str, name: str, **more: Any) -> PublicComponent:
    """A component that stands alone and has always worked."""
    given = {
        "description": None,
        "group_id": None,
        "since": None,
        "retired": False,
        "state": OPERATIONAL,
        "position": 1,
        "uptime": UPTIME,
    }
    return PublicComponent(id=own_id, name=name, **{**given, **more})


def update(event: str, own_id: str, when: datetime, stage: Stage, text: str, **more: Any) -> Any:
    """An update; its HTML is a paragraph of its text unless ``html`` says otherwise."""
    given = {
        "id": own_id,
        "tag": f"tag:{AUTHORITY}:incident/{event}/{own_id}",
        "at": when,
        "stage": stage,
        "html": f"<p>{text}</p>\n",
        "text": text,
    }
    return PublicUpdate(**{**given, **more})


def change(own_id: str, old: ComponentState, new: ComponentState) -> PublicChange:
    """A component that did otherwise from then on."""
    return PublicChange(component_id=own_id, name=own_id.title(), old=old, new=new)


def event(own_id: str, updates: Iterable[PublicUpdate], **more: Any) -> PublicEvent:
    """An incident as its updates (newest first) make it."""
    said = tuple(updates)
    kind = more.get("kind", EventKind.INCIDENT)
    newest, oldest = said[0], said[-1]
    given = {
        "kind": kind,
        "title": "Checkout requests fail",
        "path": f"{'maintenance' if kind is EventKind.MAINTENANCE else 'incidents'}/{own_id}/",
        "severity": None,
        "impact": Impact.MAJOR,
        "stage": newest.stage,
        "open": not newest.stage.ends,
        "upcoming": False,
        "announced_at": oldest.at,
        "started_at": oldest.at,
        "ended_at": newest.at if newest.stage.ends else None,
        "updated_at": newest.at,
    }
    return PublicEvent(id=own_id, updates=said, **{**given, **more})


def checkout(*, resolved: bool = True) -> PublicEvent:
    """An incident of three updates, or of two while it goes on."""
    said = [
        update(
            "checkout-fails",
            "u1",
            at("11-18 14:10"),
            Stage.INVESTIGATING,
            "About 15% of checkout attempts fail.",
            changes=(change("checkout", OPERATIONAL, PARTIAL),),
            next_update_at=at("11-18 14:40"),
        ),
        update(
            "checkout-fails",
            "u2",
            at("11-18 14:35"),
            Stage.MONITORING,
            "The rollback is done & errors fall < 1%.",
            html="<p>The rollback is done &amp; errors fall &lt; 1%.</p>\n",
        ),
        update(
            "checkout-fails",
            "u3",
            at("11-18 15:00"),
            Stage.RESOLVED,
            "All checkouts work again.",
            changes=(change("checkout", PARTIAL, OPERATIONAL),),
        ),
    ]
    state = OPERATIONAL if resolved else PARTIAL
    effect = PublicEffect(component_id="checkout", name="Checkout", now=state, worst=PARTIAL)
    return event(
        "checkout-fails",
        reversed(said if resolved else said[:2]),
        started_at=at("11-18 14:02"),
        effects=(effect,),
        severity="sev2",
    )


def upgrade(**more: Any) -> PublicEvent:
    """A maintenance that is still to come."""
    window = PublicWindow(start=at("11-20 02:00"), end=at("11-20 04:00"))
    said = update(
        "search-upgrade",
        "announced",
        at("11-16 09:00"),
        Stage.SCHEDULED,
        "We move search to new machines.",
        window=window,
    )
    given = {
        "kind": EventKind.MAINTENANCE,
        "title": "Search moves; no downtime, we hope",
        "impact": Impact.MAINTENANCE,
        "upcoming": True,
        "open": False,
        "window": window,
        "started_at": window.start,
        "effects": (
            PublicEffect(component_id="search", name="Search", now=OPERATIONAL, worst=OPERATIONAL),
        ),
    }
    return event("search-upgrade", [said], **{**given, **more})


def notice() -> PublicEvent:
    """A notice that is shown."""
    said = update(
        "tls-notice", "u1", at("11-17 08:00"), Stage.NOTICE, "TLS 1.1 goes away in January."
    )
    return event(
        "tls-notice",
        [said],
        kind=EventKind.NOTICE,
        title="TLS 1.1 goes away",
        impact=Impact.NONE,
    )


def site(*events: PublicEvent, **more: Any) -> PublicSite:
    """A site with two components and these events."""
    told = sorted(events, key=lambda one: (one.started_at, one.id), reverse=True)
    parts = more.pop("components", None) or [
        component("checkout", "Checkout"),
        component("search", "Search", position=2),
    ]
    parts = tuple(_touched(part, told) for part in parts)
    open_incidents = [one for one in told if one.open and one.kind is EventKind.INCIDENT]
    running = [one for one in told if one.open and one.kind is EventKind.MAINTENANCE]
    given = {
        "name": "Nimbus",
        "url": URL,
        "feed_authority": AUTHORITY,
        "description": None,
        "time_zone": "Europe/Lisbon",
        "language": "en",
        "since": None,
        "is_example": False,
        "brand": PublicBrand(
            logo=None,
            logo_dark=None,
            accent=None,
            accent_dark=None,
            home_url=None,
            support_url=None,
            links=(),
            footer=None,
        ),
        "now": NOW,
        "next_change_at": None,
        "banner": PublicBanner(
            state=worst([part.state for part in parts if not part.retired]),
            lead=None,
            open_incidents=len(open_incidents),
            running_maintenances=len(running),
        ),
        "groups": (),
        "components": parts,
        "events": tuple(told),
        "months": (),
        "recent_days": 14,
        "severities": (),
        "uptime_rule": PublicUptimeRule(major_outage=1, partial_outage=0.3, degraded_performance=0),
        "feed_items": 50,
        "history_items": 25,
        "stale_after": timedelta(hours=26),
        "refresh_every": MINUTE,
    }
    return PublicSite(**{**given, **more})


def _touched(part: PublicComponent, events: Iterable[PublicEvent]) -> PublicComponent:
    ids, states = [], [part.state]
    for one in events:
        for effect in one.effects:
            if effect.component_id == part.id:
                ids.append(one.id)
                states.append(effect.now)
    return part.model_copy(update={"events": tuple(ids), "state": worst(states)})


Renderer = Callable[[PublicSite], Iterator[Publishable]]


def published(render: Renderer, of: PublicSite) -> dict[str, bytes]:
    """The files that a renderer makes of a site, by path; none of them twice."""
    files = list(render(of))
    paths = [file.path for file in files]
    assert len(set(paths)) == len(paths)
    return {file.path: file.data for file in files}
