"""The answer to whether it is broken, for me, and until when."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from markupsafe import Markup

from generator.model.public import PublicEvent
from generator.model.vocabulary import ComponentState, EventKind, Stage
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.forecast import Forecast
from generator.status.pages.views.label import Label
from generator.status.pages.views.later import Phased, phased
from generator.status.pages.views.promise import Promise, promise
from generator.status.step_words import step_words


class Lead(NamedTuple):
    """The event that the answer speaks of."""

    path: str
    stage: Label
    since: Markup
    said: Markup
    """When the latest message was said."""
    html: Markup
    automatic: str | None
    promise: Promise | None
    window: Markup | None
    names: str
    """The affected components, as a list in words."""
    updates: int


class Answer(NamedTuple):
    """What stands at the top. ``title`` is the window's."""

    label: Label
    state: str
    """The state whose colour and favicon it wears; ``neutral`` where not all is known."""
    headline: str
    title: str
    lead: Lead | None
    more_incidents: int
    more_maintenances: int


def answer(desk: Desk, forecast: Forecast) -> Phased[Answer]:
    """The answer now, and what the clock will make of it."""
    site = desk.site
    lead = site.event.get(site.banner.lead) if site.banner.lead else None
    incident = lead if lead in _open_incidents(desk) else None
    if incident is None:
        at_now = _calm(desk, forecast, site.now)
        return phased(at_now, [(at, _calm(desk, forecast, at)) for at in forecast.moments])
    return phased(
        _incident(desk, incident, site.banner.state, site.banner.running_maintenances),
        [
            (at, _incident(desk, incident, forecast.site_state(at), len(forecast.running(at))))
            for at in forecast.moments
        ],
    )


def _open_incidents(desk: Desk) -> list[PublicEvent]:
    return [one for one in desk.site.near if one.kind is EventKind.INCIDENT and one.open]


def _incident(desk: Desk, event: PublicEvent, state: ComponentState, maintenances: int) -> Answer:
    label = desk.labels.state(state)
    return Answer(
        label=label,
        state=state.value,
        headline=event.title,
        title=_titled(desk, label.word, event.title),
        lead=lead_view(desk, event),
        more_incidents=desk.site.banner.open_incidents - 1,
        more_maintenances=maintenances,
    )


def _calm(desk: Desk, forecast: Forecast, moment: datetime) -> Answer:
    running = forecast.running(moment)
    if running:
        return _maintenance(desk, forecast, running, moment)
    site, words = desk.site, desk.words
    if site.withheld:
        headline = words.gettext("No known incidents")
        label = desk.labels.not_all_known
    else:
        headline = words.gettext("All systems operational")
        label = desk.labels.state(ComponentState.OPERATIONAL)
    title = f"{headline} · {site.name}"
    return Answer(label, label.tone, headline, title, None, 0, 0)


def _maintenance(
    desk: Desk, forecast: Forecast, running: tuple[PublicEvent, ...], moment: datetime
) -> Answer:
    lead = max(running, key=lambda event: event.id == desk.site.banner.lead)
    label = desk.labels.state(forecast.site_state(moment))
    return Answer(
        label=label,
        state=label.tone,
        headline=lead.title,
        title=_titled(desk, label.word, lead.title),
        lead=lead_view(desk, lead),
        more_incidents=0,
        more_maintenances=len(running) - 1,
    )


def _titled(desk: Desk, state: str, title: str) -> str:
    whole = desk.words.gettext("%(state)s: %(title)s", state=state, title=title)
    return f"{whole} · {desk.site.name}"


def lead_view(desk: Desk, event: PublicEvent) -> Lead:
    """What is known of an event in short; of one that is to come, as if it had begun."""
    latest, times = event.latest, desk.times
    stage = Stage.IN_PROGRESS if event.upcoming else event.stage
    names = [effect.name for effect in event.effects]
    return Lead(
        path=event.path,
        stage=desk.labels.stage(stage),
        since=times.near(event.started_at),
        said=times.near(latest.at),
        html=Markup(latest.html),  # noqa: S704 - sanitised by the projection
        automatic=step_words(desk.words, latest.stage) if latest.automatic else None,
        promise=promise(desk, event),
        window=times.window(event.window.start, event.window.end) if event.window else None,
        names=desk.words.list(names),
        updates=len(event.updates),
    )
