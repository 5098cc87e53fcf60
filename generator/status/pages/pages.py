"""Every page of a site: where it is, what its head says, and what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.public import PublicEvent
from generator.status.pages.press import NOWHERE
from generator.status.pages.views.component import component_view
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.event import event_view, is_live
from generator.status.pages.views.forecast import Forecast
from generator.status.pages.views.history import history_view, month_view
from generator.status.pages.views.index import index_view
from generator.status.pages.views.page import Feed, Page, shortened
from generator.status.pages.views.severities import severities_view
from generator.status.pages.views.subscribe import subscribe_view

Printable = tuple[Page, str, object]


def pages(desk: Desk) -> Iterator[Printable]:
    """Every page with the name of its template and what it shows."""
    yield _index(desk)
    yield from _components(desk)
    yield from _events(desk)
    yield from _history(desk)
    yield _subscribe(desk)
    yield _severities(desk)
    yield _nowhere(desk)


def _index(desk: Desk) -> Printable:
    view = index_view(desk)
    answer = view.answer.now
    lead = desk.site.event.get(desk.site.banner.lead or "")
    text = lead.latest.text if lead and answer.lead else desk.site.description or answer.headline
    heading = answer.title.removesuffix(f" · {desk.site.name}")
    page = Page("", answer.title, heading, shortened(text), current="status", live=True)
    return page, "index.html", view


def _components(desk: Desk) -> Iterator[Printable]:
    forecast = Forecast.of(desk.site)
    for component in desk.site.components:
        url = f"{desk.site.url}/components/{component.id}/feed"
        view = component_view(desk, forecast, component)
        state = view.label.now.word
        heading = desk.words.gettext("%(state)s: %(title)s", state=state, title=component.name)
        page = Page(
            f"components/{component.id}/",
            _titled(desk, heading),
            heading,
            shortened(component.description or heading),
            live=True,
            feeds=(
                Feed(f"{url}.atom", "application/atom+xml", f"{component.name} (Atom)"),
                Feed(f"{url}.rss", "application/rss+xml", f"{component.name} (RSS)"),
            ),
        )
        yield page, "component.html", view


def _events(desk: Desk) -> Iterator[Printable]:
    for event in desk.site.events:
        yield _event_page(desk, event), "event.html", event_view(desk, event)


def _event_page(desk: Desk, event: PublicEvent) -> Page:
    heading = desk.words.title(event.stage, event.title)
    url = f"{desk.site.url}/{event.path}feed.atom"
    return Page(
        event.path,
        _titled(desk, heading),
        heading,
        shortened(event.latest.text or event.title),
        live=is_live(desk, event),
        feeds=(Feed(url, "application/atom+xml", event.title),),
        kind="article",
    )


def _history(desk: Desk) -> Iterator[Printable]:
    name = desk.words.gettext("History")
    about = desk.words.gettext("All incidents, maintenances and notices, by month.")
    page = Page("history/", _titled(desk, name), name, about, current="history")
    yield page, "history.html", history_view(desk)
    for number in range(len(desk.site.months)):
        view = month_view(desk, number)
        about = desk.words.gettext("What happened in %(month)s.", month=view.name)
        page = Page(view.path, _titled(desk, view.name), view.name, about, current="history")
        yield page, "month.html", view


def _subscribe(desk: Desk) -> Printable:
    name = desk.words.gettext("Subscribe")
    about = desk.words.gettext("Feeds, calendars and data: be told without coming here to look.")
    page = Page("subscribe/", _titled(desk, name), name, about, current="subscribe")
    return page, "subscribe.html", subscribe_view(desk)


def _severities(desk: Desk) -> Printable:
    name = desk.words.gettext("Severities and uptime")
    about = desk.words.gettext("What severities mean and promise, and how uptime is counted.")
    page = Page("severities/", _titled(desk, name), name, about)
    return page, "severities.html", severities_view(desk)


def _nowhere(desk: Desk) -> Printable:
    name = desk.words.gettext("There is no such page")
    return Page(NOWHERE, _titled(desk, name), name, name, indexed=False), "404.html", None


def _titled(desk: Desk, heading: str) -> str:
    return f"{heading} · {desk.site.name}"
