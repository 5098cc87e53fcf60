"""Public sites made by hand: a calm day, a bad day, and what a test changes in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from lxml import html

from generator.model.public import (
    PublicBanner,
    PublicBrand,
    PublicChange,
    PublicComponent,
    PublicDay,
    PublicEffect,
    PublicEvent,
    PublicGroup,
    PublicMonth,
    PublicSeverity,
    PublicSite,
    PublicUpdate,
    PublicUptime,
    PublicUptimeRule,
    PublicWindow,
)
from generator.model.vocabulary import ComponentState, EventKind, Impact, Stage
from generator.status.pages import render

NOW = datetime(2026, 11, 18, 15, 10, tzinfo=UTC)
TODAY = date(2026, 11, 18)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
GOOD = ComponentState.OPERATIONAL
MAINTENANCE = ComponentState.UNDER_MAINTENANCE
SLOW = ComponentState.DEGRADED_PERFORMANCE
PARTIAL = ComponentState.PARTIAL_OUTAGE
DOWN = ComponentState.MAJOR_OUTAGE

NAMES = {"shop": "Shop pages", "checkout": "Checkout", "payouts": "Payouts", "login": "Sign-in"}
GROUPS = {"shop": "front", "checkout": "front", "payouts": "money", "login": None}


def uptime(bad: Mapping[int, ComponentState | None] | None = None) -> PublicUptime:
    """Ninety days; ``bad`` says which were not operational, counted back from today."""
    states = {**dict.fromkeys(range(90), GOOD), **(bad or {})}
    days = tuple(
        PublicDay(
            day=TODAY - back * DAY,
            state=states[back],
            counted_seconds=600 if states[back] in (PARTIAL, DOWN) else 0,
            known_seconds=0 if states[back] is None else 86400,
            events=("past",) if states[back] in (SLOW, PARTIAL, DOWN) else (),
        )
        for back in range(89, -1, -1)
    )
    return PublicUptime(days=days, percent=Decimal("99.95"))


def component(own_id: str, **changes: Any) -> PublicComponent:
    """A component by its id; operational unless a test says otherwise."""
    made = {
        "id": own_id,
        "name": NAMES.get(own_id, own_id.title()),
        "description": f"All about {own_id}.",
        "group_id": GROUPS.get(own_id),
        "since": date(2025, 9, 1),
        "retired": False,
        "state": GOOD,
        "position": 1,
        "uptime": uptime({30: PARTIAL, 60: SLOW}),
        "events": ("past",),
    }
    return PublicComponent(**{**made, **changes})


def update(name: str, stage: Stage, ago: timedelta, **changes: Any) -> PublicUpdate:
    """A word said some time ago."""
    made = {
        "id": name,
        "tag": f"tag:status.nimbus.example,2026:incident/x/{name}",
        "at": NOW - ago,
        "stage": stage,
        "html": f"<p>Words of {name}.</p>",
        "text": f"Words of {name}.",
    }
    return PublicUpdate(**{**made, **changes})


def effect(name: str, now: ComponentState, worst: ComponentState, **changes: Any) -> PublicEffect:
    """What an event does to a component."""
    return PublicEffect(component_id=name, name=NAMES[name], now=now, worst=worst, **changes)


def _event(**made: Any) -> PublicEvent:
    return PublicEvent(announced_at=made["started_at"], updated_at=made["updates"][0].at, **made)


def incident(**changes: Any) -> PublicEvent:
    """Checkout fails for some, since an hour ago."""
    made = {
        "id": "checkout-fails",
        "kind": EventKind.INCIDENT,
        "title": "Checkout requests fail for some customers",
        "path": "incidents/checkout-fails/",
        "severity": "sev1",
        "impact": Impact.CRITICAL,
        "stage": Stage.IDENTIFIED,
        "open": True,
        "upcoming": False,
        "started_at": NOW - HOUR,
        "ended_at": None,
        "updates": (
            update("u2", Stage.IDENTIFIED, 20 * MINUTE),
            update(
                "u1",
                Stage.INVESTIGATING,
                50 * MINUTE,
                changes=(
                    PublicChange(component_id="checkout", name="Checkout", old=GOOD, new=PARTIAL),
                ),
            ),
        ),
        "effects": (effect("checkout", PARTIAL, PARTIAL),),
        "next_update_at": NOW + 20 * MINUTE,
    }
    return _event(**{**made, **changes})


def past(**changes: Any) -> PublicEvent:
    """Something of five days ago that lasted two hours."""
    made = {
        "id": "past",
        "title": "Sign-in codes arrive late",
        "path": "incidents/past/",
        "severity": "sev3",
        "impact": Impact.MINOR,
        "stage": Stage.RESOLVED,
        "open": False,
        "started_at": NOW - 5 * DAY,
        "ended_at": NOW - 5 * DAY + 2 * HOUR,
        "updates": (
            update("u2", Stage.RESOLVED, 5 * DAY - 2 * HOUR),
            update("u1", Stage.INVESTIGATING, 5 * DAY),
        ),
        "effects": (effect("login", GOOD, SLOW),),
        "next_update_at": None,
    }
    return incident(**{**made, **changes})


def maintenance(start: timedelta, length: timedelta = HOUR, **changes: Any) -> PublicEvent:
    """Work on payouts that begins (or began) some time from now."""
    window = PublicWindow(start=NOW + start, end=NOW + start + length)
    begun = window.start <= NOW
    made = {
        "id": "new-ledger",
        "kind": EventKind.MAINTENANCE,
        "title": "New ledger for payouts",
        "path": "maintenance/new-ledger/",
        "severity": None,
        "impact": Impact.MAINTENANCE,
        "stage": Stage.IN_PROGRESS if begun else Stage.SCHEDULED,
        "open": begun,
        "upcoming": not begun,
        "started_at": window.start,
        "ended_at": None,
        "updates": (update("u1", Stage.SCHEDULED, 7 * DAY, window=window),),
        "effects": (effect("payouts", MAINTENANCE if begun else GOOD, GOOD, planned=MAINTENANCE),),
        "window": window,
    }
    return _event(**{**made, **changes})


def notice(**changes: Any) -> PublicEvent:
    """Information without an effect."""
    made = {
        "id": "new-addresses",
        "kind": EventKind.NOTICE,
        "title": "Webhooks will come from new addresses",
        "path": "incidents/new-addresses/",
        "severity": None,
        "impact": Impact.NONE,
        "stage": Stage.NOTICE,
        "open": True,
        "upcoming": False,
        "started_at": NOW - 2 * DAY,
        "ended_at": None,
        "updates": (update("u1", Stage.NOTICE, 2 * DAY),),
    }
    return _event(**{**made, **changes})


def site(events: Iterable[PublicEvent] = (), **changes: Any) -> PublicSite:
    """A site with these events; what follows from them is worked out unless a test says."""
    shown = tuple(sorted(events, key=lambda one: one.started_at, reverse=True))
    incidents = [one for one in shown if one.kind is EventKind.INCIDENT and one.open]
    running = [one for one in shown if one.kind is EventKind.MAINTENANCE and one.open]
    states = {
        name: max(
            [
                GOOD,
                *(
                    e.now
                    for one in incidents + running
                    for e in one.effects
                    if e.component_id == name
                ),
            ],
            key=lambda state: state.rank,
        )
        for name in NAMES
    }
    components = tuple(component(name, state=state) for name, state in states.items())
    months = {one.started_at.date().replace(day=1) for one in shown}
    made = {
        "name": "Nimbus",
        "url": "https://status.nimbus.example",
        "feed_authority": "status.nimbus.example,2026",
        "description": "Weather for everyone.",
        "time_zone": "Europe/Berlin",
        "language": "en",
        "since": date(2025, 9, 1),
        "is_example": False,
        "brand": brand(),
        "now": NOW,
        "next_change_at": NOW + 9 * HOUR,
        "banner": PublicBanner(
            state=max(states.values(), key=lambda state: state.rank),
            lead=(incidents + running)[0].id if incidents + running else None,
            open_incidents=len(incidents),
            running_maintenances=len(running),
        ),
        "groups": tuple(
            PublicGroup(
                id=name,
                name=title,
                description=None,
                state=max(
                    (states[one] for one, owner in GROUPS.items() if owner == name),
                    key=lambda state: state.rank,
                ),
                position=1,
                components=tuple(one for one, owner in GROUPS.items() if owner == name),
                uptime=uptime({30: PARTIAL}),
            )
            for name, title in (("front", "Shops"), ("money", "Money"))
        ),
        "components": components,
        "events": shown,
        "months": tuple(
            PublicMonth(
                first_day=month,
                events=tuple(
                    one.id for one in shown if one.started_at.date().replace(day=1) == month
                ),
            )
            for month in sorted(months, reverse=True)
        ),
        "recent_days": 14,
        "severities": (
            PublicSeverity(
                id="sev1",
                name="Critical",
                description="Most customers cannot buy.",
                impact=Impact.CRITICAL,
                update_every=30 * MINUTE,
                postmortem_due=5 * DAY,
            ),
            PublicSeverity(
                id="sev3",
                name="Minor",
                description="Some customers notice.",
                impact=Impact.MINOR,
                update_every=None,
                postmortem_due=None,
            ),
        ),
        "uptime_rule": PublicUptimeRule(
            major_outage=1.0, partial_outage=0.3, degraded_performance=0.0
        ),
        "feed_items": 50,
        "history_items": 25,
        "stale_after": 26 * HOUR,
        "refresh_every": MINUTE,
    }
    public = PublicSite(**{**made, **changes})
    known = tuple(_known(one, public.event) for one in public.components)
    return public.model_copy(update={"components": known})


def _known(one: PublicComponent, events: Mapping[str, PublicEvent]) -> PublicComponent:
    """The component without events that the site does not have."""
    days = tuple(
        day.model_copy(update={"events": tuple(name for name in day.events if name in events)})
        for day in one.uptime.days
    )
    return one.model_copy(
        update={
            "events": tuple(name for name in one.events if name in events),
            "uptime": one.uptime.model_copy(update={"days": days}),
        }
    )


def brand(**changes: Any) -> PublicBrand:
    """A brand with nothing of its own."""
    made: dict[str, Any] = dict.fromkeys(
        ("logo", "logo_dark", "accent", "accent_dark", "home_url", "support_url", "footer")
    )
    return PublicBrand(**{**made, "links": (), **changes})


def calm_day(**changes: Any) -> PublicSite:
    """Nothing is wrong; something was, five days ago."""
    return site([past()], **changes)


def bad_day(**changes: Any) -> PublicSite:
    """Two open incidents, a running maintenance, one to come, a notice, and the past."""
    other = incident(
        id="shop-slow",
        title="Shop pages are slow",
        path="incidents/shop-slow/",
        severity="sev3",
        impact=Impact.MINOR,
        started_at=NOW - 2 * HOUR,
        effects=(effect("shop", SLOW, SLOW),),
        next_update_at=None,
    )
    coming = maintenance(
        20 * HOUR,
        id="new-disks",
        title="New disks",
        path="maintenance/new-disks/",
        effects=(effect("shop", GOOD, GOOD, planned=PARTIAL),),
    )
    return site([incident(), other, maintenance(-HOUR / 2), coming, notice(), past()], **changes)


def tree(
    public: PublicSite, *, overrides: Path | None = None, media: Mapping[str, bytes] | None = None
) -> dict[str, bytes]:
    """All files of the site's pages."""
    return {file.path: file.data for file in render(public, overrides=overrides, media=media)}


def pages(files: Mapping[str, bytes]) -> dict[str, str]:
    """The HTML files among them, as text."""
    return {path: data.decode() for path, data in files.items() if path.endswith(".html")}


def parsed(text: str) -> html.HtmlElement:
    """A page as a tree of elements."""
    return html.document_fromstring(text)


def front(public: PublicSite) -> html.HtmlElement:
    """The front page of a site."""
    return parsed(tree(public)["index.html"].decode())


BLOCKS = ("p", "div", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "br", "span", "summary")


def words(element: html.HtmlElement) -> str:
    """What a reader without JavaScript reads: no templates, one space between words."""
    copy = html.fragment_fromstring(html.tostring(element).decode(), create_parent=True)
    for hidden in copy.xpath(".//template | .//script"):
        hidden.drop_tree()
    for block in copy.iter(*BLOCKS):
        block.tail = " " + (block.tail or "")
    return " ".join(copy.text_content().split())
