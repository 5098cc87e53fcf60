"""Every page of a site: where it is, what its head says, and what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from generator.model.public import PublicEvent
from generator.status.marks import Marks
from generator.status.pages.press import NOWHERE
from generator.status.pages.views.component import component_view
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.event import event_view, is_live
from generator.status.pages.views.forecast import Forecast
from generator.status.pages.views.history import history_view, month_path, month_view
from generator.status.pages.views.index import index_view
from generator.status.pages.views.page import Feed, Page, shortened
from generator.status.pages.views.severities import severities_view
from generator.status.pages.views.subscribe import subscribe_view


class Printable(NamedTuple):
    """A page with the name of its template, and what makes the rest of it when it is printed.

    ``made_of``: the same, and so is the page, if it is not live; empty where nobody can tell.
    """

    path: str
    template: str
    page: Callable[[], Page]
    view: Callable[[], object]
    made_of: bytes = b""


def _ready(page: Page, template: str, view: object) -> Printable:
    return Printable(page.path, template, lambda: page, lambda: view)


_CONFIGURED = b"site.yml"
"""What a page is made of that shows how the site is configured, and nothing else."""


def _configured(page: Page, template: str, view: Callable[[], object]) -> Printable:
    return Printable(page.path, template, lambda: page, view, _CONFIGURED)


def pages(desk: Desk, marks: Marks) -> Iterator[Printable]:
    """Every page but those of events, with the name of its template and what it shows."""
    yield _index(desk)
    yield from _components(desk)
    yield from _history(desk, marks)
    yield _subscribe(desk)
    yield _severities(desk)
    yield _nowhere(desk)


def _index(desk: Desk) -> Printable:
    view = index_view(desk)
    answer = view.answer.now
    leading = desk.site.banner.lead
    lead = desk.site.event.get(leading) if leading else None
    text = lead.latest.text if lead and answer.lead else desk.site.description or answer.headline
    heading = answer.title.removesuffix(f" · {desk.site.name}")
    page = Page("", answer.title, heading, shortened(text), current="status", live=True)
    return _ready(page, "index.html", view)


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
        yield _ready(page, "component.html", view)


def _itself(page: Page) -> Page:
    return page


def event_page(desk: Desk, event: PublicEvent, marks: Marks) -> Printable:
    """The page of an event."""
    head = partial(_event_page, desk, event)
    view = partial(event_view, desk, event)
    return Printable(event.path, "event.html", head, view, marks.of(event.id))


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


def _history(desk: Desk, marks: Marks) -> Iterator[Printable]:
    name = desk.words.gettext("History")
    about = desk.words.gettext("All incidents, maintenances and notices, by month.")
    page = Page("history/", _titled(desk, name), name, about, current="history")
    yield _ready(page, "history.html", history_view(desk))
    for number in range(len(desk.site.months)):
        name = desk.words.month(desk.site.months[number].first_day)
        about = desk.words.gettext("What happened in %(month)s.", month=name)
        path = month_path(desk.site.months[number])
        page = Page(path, _titled(desk, name), name, about, current="history")
        view = partial(month_view, desk, number)
        made_of = _month(desk, number, marks)
        yield Printable(path, "month.html", partial(_itself, page), view, made_of)


def _month(desk: Desk, number: int, marks: Marks) -> bytes:
    """What a month's page is made of: its events, and the months beside it."""
    months = desk.site.months
    beside = [(one.first_day, len(one.events)) for one in months[max(0, number - 1) : number + 2]]
    return marks.of_month(months[number], beside)


def _subscribe(desk: Desk) -> Printable:
    name = desk.words.gettext("Subscribe")
    about = desk.words.gettext("Feeds, calendars and data: be told without coming here to look.")
    page = Page("subscribe/", _titled(desk, name), name, about, current="subscribe")
    return _configured(page, "subscribe.html", partial(subscribe_view, desk))


def _severities(desk: Desk) -> Printable:
    name = desk.words.gettext("Severities and uptime")
    about = desk.words.gettext("What severities mean and promise, and how uptime is counted.")
    page = Page("severities/", _titled(desk, name), name, about)
    return _configured(page, "severities.html", partial(severities_view, desk))


def _nowhere(desk: Desk) -> Printable:
    name = desk.words.gettext("There is no such page")
    page = Page(NOWHERE, _titled(desk, name), name, name, indexed=False)
    return _configured(page, "404.html", lambda: None)


def _titled(desk: Desk, heading: str) -> str:
    return f"{heading} · {desk.site.name}"
