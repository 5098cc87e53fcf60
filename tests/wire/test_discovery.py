"""The directory of feeds, the map of pages, and the headers for hosts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from fnmatch import fnmatchcase

from lxml import etree

from generator.model.public import PublicMonth, PublicSite
from generator.output import OutputFile
from generator.status import api, badges, calendar, discovery, feeds
from tests.support.served import read_header_rules
from tests.wire.support import URL, checkout, component, notice, published, site, upgrade

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def lively() -> PublicSite:
    months = (
        PublicMonth(
            first_day=date(2026, 11, 1), events=("search-upgrade", "checkout-fails", "tls-notice")
        ),
    )
    parts = [
        component("checkout", "Checkout"),
        component("search", "Search", position=2),
        component("fax", "Fax", retired=True, position=3),
    ]
    return site(checkout(), upgrade(), notice(), months=months, components=parts)


def machine_files(of: PublicSite) -> dict[str, bytes]:
    def all_of_it(given: PublicSite) -> Iterator[OutputFile]:
        for lane in (feeds, api, calendar, badges, discovery):
            yield from lane.render(given)

    return published(all_of_it, of)


def test_every_feed_in_the_directory_is_published() -> None:
    files = machine_files(lively())
    listing = etree.fromstring(files["feeds.opml"])
    assert listing.get("version") == "2.0"
    outlines = listing.findall(".//outline[@type]")
    addresses = [outline.get("xmlUrl") or "" for outline in outlines]
    assert [address.removeprefix(f"{URL}/") for address in addresses] == [
        "feed.rss",
        "history.rss",
        "components/checkout/feed.rss",
        "components/search/feed.rss",
    ]
    assert all(address.removeprefix(f"{URL}/") in files for address in addresses)
    for outline in outlines:
        assert outline.get("type") == "rss"
        assert outline.get("text") == outline.get("title")
        assert (outline.get("htmlUrl") or "").startswith(f"{URL}/")


def test_the_map_dates_each_page_by_its_content() -> None:
    tree = etree.fromstring(machine_files(lively())["sitemap.xml"])
    dated = {
        (entry.findtext(f"{MAP}loc") or "").removeprefix(f"{URL}/"): datetime.fromisoformat(
            entry.findtext(f"{MAP}lastmod") or ""
        )
        for entry in tree
    }
    assert dated["incidents/checkout-fails/"] == checkout().updated_at
    assert dated["components/checkout/"] == checkout().updated_at
    assert dated["components/search/"] == upgrade().updated_at
    assert dated["history/2026-11/"] == dated[""] == checkout().updated_at
    assert {"subscribe/", "severities/", "history/", "maintenance/search-upgrade/"} <= set(dated)


def test_nothing_of_discovery_comes_from_the_clock() -> None:
    now = lively()
    later = now.model_copy(update={"now": datetime(2027, 3, 1, tzinfo=now.now.tzinfo)})
    assert published(discovery.render, now) == published(discovery.render, later)


def test_crawlers_are_welcome_and_find_the_map() -> None:
    robots = machine_files(lively())["robots.txt"].decode("utf-8")
    assert robots.splitlines() == ["User-agent: *", "Allow: /", "", f"Sitemap: {URL}/sitemap.xml"]


def fits(path: str, pattern: str) -> bool:
    """As Netlify and Cloudflare match: ``*`` is anything, ``:name`` one part of a path."""
    parts, wanted = path.split("/"), pattern.split("/")
    if any(part.startswith(":") for part in wanted):
        return len(parts) == len(wanted) and all(
            want.startswith(":") or part == want for part, want in zip(parts, wanted, strict=True)
        )
    return fnmatchcase(path, pattern)


def sent(path: str) -> dict[str, list[str]]:
    """All values that any fitting rule has for each header."""
    rules = read_header_rules(machine_files(lively())["_headers"].decode("utf-8"))
    found: dict[str, list[str]] = {}
    for pattern, headers in rules:
        if fits(path, pattern):
            for name, value in headers:
                found.setdefault(name.lower(), []).append(value)
    return found


def test_no_path_is_told_the_same_header_twice() -> None:
    """Hosts would join the two values with a comma."""
    pages = ["/", "/index.html", "/404.html", "/assets/x.css", "/history/", "/incidents/x/"]
    for path in (*pages, *(f"/{path}" for path in machine_files(lively()))):
        assert all(len(values) == 1 for values in sent(path).values()), path


def test_scripts_of_other_origins_may_read_all_that_is_made_for_machines() -> None:
    for path in machine_files(lively()):
        if path not in ("_headers", "robots.txt", "sitemap.xml"):
            assert sent(f"/{path}")["access-control-allow-origin"] == ["*"], path


def test_every_path_is_under_a_policy_of_our_own_origin_only() -> None:
    for path in ("/", "/incidents/x/", "/badge/status.svg", "/assets/x.js", "/404.html"):
        headers = sent(path)
        (policy,) = headers["content-security-policy"]
        rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
        assert rules.pop("default-src") == "'none'"
        assert rules.pop("frame-ancestors") == rules.pop("base-uri") == "'none'"
        assert rules.pop("form-action") == "'none'"
        assert set(rules.values()) == {"'self'"}
        assert headers["x-content-type-options"] == ["nosniff"]
        assert headers["referrer-policy"]


def test_assets_stay_and_everything_else_is_asked_for_again_soon() -> None:
    assert "immutable" in sent("/assets/x.css")["cache-control"][0]
    for path in machine_files(lively()):
        if path not in ("_headers", "robots.txt", "sitemap.xml"):
            assert sent(f"/{path}")["cache-control"] == ["public, max-age=30, must-revalidate"]


def test_each_kind_of_file_is_named_as_what_it_is() -> None:
    kinds = {
        ".rss": "application/rss+xml",
        ".atom": "application/atom+xml",
        ".ics": "text/calendar",
        ".opml": "text/x-opml",
        "feed.json": "application/feed+json",
    }
    for path in machine_files(lively()):
        for ending, kind in kinds.items():
            if path.endswith(ending):
                assert sent(f"/{path}")["content-type"] == [f"{kind}; charset=utf-8"], path


def test_the_rules_stay_within_what_hosts_accept() -> None:
    """Cloudflare Pages takes 100 rules, 2,000 characters a line and one ``*`` a path."""
    text = machine_files(lively())["_headers"].decode("utf-8")
    rules = read_header_rules(text)
    assert len(rules) <= 100
    assert max(map(len, text.splitlines())) <= 2000
    assert all(pattern.count("*") <= 1 for pattern, _ in rules)


def test_lanes_do_not_write_over_each_other() -> None:
    files = machine_files(lively())
    assert json.loads(files["badge/status.json"])
    assert json.loads(files["api/v2/status.json"])
