"""History, severities, and the page for addresses that are not there."""

from __future__ import annotations

from datetime import date

from generator.model.public import PublicMonth
from tests.pages.support import bad_day, parsed, past, site, tree, words


def test_the_overview_lists_the_newest_months_and_links_all() -> None:
    months = tuple(
        PublicMonth(first_day=date(2026 - back // 12, 12 - back % 12, 1), events=("past",))
        for back in range(30)
    )
    page = parsed(tree(site([past()], months=months))["history/index.html"].decode())
    assert len(page.xpath("//section/h2/a")) == 3
    assert len(page.xpath("//ul[@class='months']//a")) == 30
    assert len(page.xpath("//ul[@class='rows']")) == 3


def test_a_crowded_month_is_cut_short_on_the_overview_only() -> None:
    crowd = [past(id=f"p{n}", path=f"incidents/p{n}/") for n in range(60)]
    files = tree(site(crowd))
    overview = parsed(files["history/index.html"].decode())
    assert len(overview.xpath("//li[@class='row']")) == 40
    assert "20 more in November 2026" in words(overview)
    month = parsed(files["history/2026-11/index.html"].decode())
    assert len(month.xpath("//li[@class='row']")) == 60


def test_months_lead_to_their_neighbours() -> None:
    months = tuple(PublicMonth(first_day=date(2026, m, 1), events=("past",)) for m in (11, 9, 8))
    page = parsed(tree(site([past()], months=months))["history/2026-09/index.html"].decode())
    assert page.xpath("//a[@rel='prev']/@href") == ["../../history/2026-08/"]
    assert page.xpath("//a[@rel='next']/@href") == ["../../history/2026-11/"]


def test_a_site_without_a_past_says_so() -> None:
    assert "Nothing has happened yet." in words(parsed(tree(site())["history/index.html"].decode()))


def test_severities_say_what_they_mean_and_promise() -> None:
    page = parsed(tree(site())["severities/index.html"].decode())
    critical = words(page.get_element_by_id("sev1"))
    assert critical.startswith("Critical Most customers cannot buy.")
    assert "at least every 30 min" in critical
    assert "within 5 days" in critical


def test_the_uptime_rule_is_printed() -> None:
    page = parsed(tree(site())["severities/index.html"].decode())
    rows = [words(row) for row in page.get_element_by_id("uptime").xpath(".//tbody/tr")]
    assert rows == [
        "Major outage 1 h",
        "Partial outage 18 min",
        "Degraded performance nothing",
        "Under maintenance nothing",
    ]


def test_the_page_for_nowhere_works_at_any_address() -> None:
    page = parsed(tree(bad_day(url="https://example.com/status"))["404.html"].decode())
    loaded = page.xpath("//link[@rel='stylesheet']/@href | //script/@src | //main//a/@href")
    assert loaded
    assert all(one.startswith("/status/") for one in loaded)
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_subscribing_lists_every_address() -> None:
    page = parsed(tree(bad_day())["subscribe/index.html"].decode())
    listed = set(page.xpath("//main//a/@href")) | set(page.xpath("//@data-copy"))
    home = "https://status.nimbus.example/"
    for path in (
        *("feed.rss", "feed.atom", "feed.json", "history.rss", "history.atom", "feeds.opml"),
        *("maintenance.ics", "components/checkout/feed.rss", "components/checkout/feed.atom"),
        *("components/checkout/maintenance.ics", "api/v2/summary.json", "badge/status.svg"),
    ):
        assert home + path in listed, path
    assert "webcal://status.nimbus.example/maintenance.ics" in listed


def test_copy_buttons_wait_for_the_script() -> None:
    page = parsed(tree(bad_day())["subscribe/index.html"].decode())
    buttons = page.xpath("//button")
    assert buttons
    assert all(button.get("hidden") is not None for button in buttons)
    names = [button.get("aria-label") for button in buttons]
    assert all(name.startswith("Copy https://") or "[![" in name for name in names)
