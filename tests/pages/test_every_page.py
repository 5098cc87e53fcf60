"""What is true of every page, whatever it shows."""

from __future__ import annotations

import re
from itertools import pairwise
from posixpath import dirname, join, normpath

import pytest
from lxml import html

from tests.pages.support import bad_day, pages, parsed, tree

FILES = tree(bad_day())
PAGES = pages(FILES)
OTHERS = re.compile(
    r"^(feeds?|history)\.\w+$|/?(feed\.(rss|atom)|maintenance\.ics)$|^api/|^badge/|^feed\.json$"
)
"""Files that other parts of the site publish."""
each_page = pytest.mark.parametrize("path", sorted(PAGES))


def page(path: str) -> html.HtmlElement:
    return parsed(PAGES[path])


def test_there_is_a_page_of_each_kind() -> None:
    assert sorted(PAGES) == [
        "404.html",
        "components/checkout/index.html",
        "components/login/index.html",
        "components/payouts/index.html",
        "components/shop/index.html",
        "history/2026-11/index.html",
        "history/index.html",
        "incidents/checkout-fails/index.html",
        "incidents/new-addresses/index.html",
        "incidents/past/index.html",
        "incidents/shop-slow/index.html",
        "index.html",
        "maintenance/new-disks/index.html",
        "maintenance/new-ledger/index.html",
        "severities/index.html",
        "subscribe/index.html",
    ]


@each_page
def test_has_one_heading_of_the_first_level(path: str) -> None:
    assert len(page(path).xpath("//h1[not(ancestor::template)]")) == 1


@each_page
def test_never_skips_a_level_of_heading(path: str) -> None:
    headings = page(path).xpath(
        "//*[self::h1 or self::h2 or self::h3 or self::h4][not(ancestor::template)]"
    )
    levels = [int(heading.tag[1]) for heading in headings]
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


@each_page
def test_runs_and_styles_nothing_inline(path: str) -> None:
    for element in page(path).iter():
        wrong = [name for name in element.attrib if name.startswith("on") or name == "style"]
        assert not wrong, f"{element.tag} {wrong}"
        assert element.tag not in ("style", "iframe", "object", "embed", "form", "base")
        assert element.tag != "script" or (element.get("src") and not element.text)


@each_page
def test_loads_nothing_from_others(path: str) -> None:
    loaded = page(path).xpath("//@src | //@srcset | //link[@rel='stylesheet' or @rel='icon']/@href")
    assert loaded
    assert [one for one in loaded if "//" in one] == []


@each_page
def test_every_link_leads_somewhere(path: str) -> None:
    document = page(path)
    root = document.get("data-root")
    for link in document.xpath("//a/@href | //@src | //link[not(@rel='canonical')]/@href"):
        if link.startswith(("webcal:", "mailto:")):
            continue
        target, _, fragment = link.partition("#")
        if target.startswith("https://status.nimbus.example/"):
            target = target.removeprefix("https://status.nimbus.example/")
        elif "//" in target:
            continue
        elif path == "404.html" and target:
            assert target.startswith(root)
            target = target.removeprefix(root)
        else:
            target = normpath(join(dirname(path), target)).lstrip(".") if target else path
        target = target.strip("/") or "index.html"
        file = target if target in FILES else f"{target}/index.html"
        assert file in FILES or OTHERS.search(target), link
        if fragment:
            assert parsed(PAGES[file]).xpath("//*[@id=$id]", id=fragment), link


@each_page
def test_ids_are_used_once(path: str) -> None:
    ids = page(path).xpath("//@id")
    assert len(ids) == len(set(ids))


@each_page
def test_says_its_language_title_and_address(path: str) -> None:
    document = page(path)
    assert (document.get("lang"), document.get("dir")) == ("en", "ltr")
    assert document.findtext(".//title").endswith("Nimbus")
    assert document.xpath("string(//meta[@name='description']/@content)")
    canonical = document.xpath("//link[@rel='canonical']/@href")
    expected = "https://status.nimbus.example/" + path.removesuffix("index.html")
    assert canonical == ([] if path == "404.html" else [expected])
    assert document.xpath("string(//meta[@property='og:title']/@content)")


@each_page
def test_shows_feeds_to_programs_by_absolute_address(path: str) -> None:
    feeds = page(path).xpath("//link[@rel='alternate']/@href")
    home = "https://status.nimbus.example"
    assert {f"{home}/feed.atom", f"{home}/feed.rss", f"{home}/feed.json"} <= set(feeds)
    assert len(feeds) == len(set(feeds))


@each_page
def test_begins_with_a_way_to_its_content(path: str) -> None:
    document = page(path)
    first = document.xpath("//body//a")[0]
    assert first.get("href") == "#main"
    assert document.xpath("//main[@id='main']")
    assert all(document.xpath(f"//{landmark}") for landmark in ("header", "footer", "nav"))


@each_page
def test_no_icon_stands_without_a_word(path: str) -> None:
    for icon in page(path).xpath("//svg[@class='icon']"):
        assert icon.get("aria-hidden") == "true"
        parent = icon.getparent()
        if parent.get("class") == "update__mark":
            parent = parent.getparent()
        assert parent.text_content().strip()


@each_page
def test_every_moment_can_be_read_by_machines(path: str) -> None:
    shape = r"\d{4}-\d\d(-\d\d(T\d\d:\d\d:\d\dZ)?)?|PT\d+H\d+M"
    for moment in page(path).xpath("//time"):
        assert re.fullmatch(shape, moment.get("datetime")), moment.get("datetime")


def test_the_same_site_gives_the_same_bytes() -> None:
    assert tree(bad_day()) == FILES


def test_assets_are_named_after_their_content() -> None:
    assets = [path for path in FILES if path.startswith("assets/")]
    assert all(re.fullmatch(r"assets/[\w-]+\.[0-9a-f]{10}\.\w+", path) for path in assets)
    assert len([path for path in assets if path.endswith((".css", ".js"))]) == 2
