from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import icalendar
import pytest
from lxml import etree, html
from playwright.sync_api import BrowserContext

from tests.judges.kinds import all_pages
from tests.judges.listener import Listener
from tests.judges.payloads import EVIL, LINES, PROSE, REFUSED
from tests.judges.sites import build_unchecked, hostile
from tests.support.command import NOW, statusbook
from tests.support.given import write_site
from tests.support.served import Served, serve

Once = Callable[[str, Callable[[Path], Path]], Path]
XML = (".rss", ".atom", ".xml", ".svg", ".opml")
_AUDIT = """() => {
  const wrong = [];
  const leads = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'srcset'];
  const own = document.querySelectorAll('script');
  for (const one of document.querySelectorAll('*')) {
    for (const {name, value} of one.attributes) {
      const target = value.replace(/[\\u0000-\\u0020]/g, '').toLowerCase();
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc') wrong.push(name);
      if (leads.includes(name) && /^(javascript|vbscript|data|file|blob):/.test(target)
          && !(one.localName === 'link' && target.startsWith('data:image/'))) wrong.push(target);
    }
    if (one.localName === 'img' && !one.src.startsWith(location.origin)) wrong.push('<img>');
    if (['iframe', 'object', 'embed', 'applet', 'base', 'form', 'portal', 'style', 'video',
         'audio', 'marquee'].includes(one.localName)) wrong.push('<' + one.localName + '>');
    if (one.localName === 'meta' && /refresh/i.test(one.httpEquiv)) wrong.push('refresh');
    if (one.localName === 'script' && !one.src && !/json/.test(one.type)) wrong.push('script');
  }
  return wrong;
}"""


@pytest.fixture(scope="module")
def attacked(once: Once) -> Iterator[Served]:
    """The hostile site, served without its policy: escaping stands alone."""
    with serve(once("hostile", lambda folder: build_unchecked(hostile(folder)))) as served:
        served.csp = False
        yield served


def test_what_no_text_needs_is_refused(tmp_path: Path) -> None:
    event = {"title": "x", "kind": "notice", "updates": []}
    for number, word in enumerate(REFUSED):
        update = {"id": "u1", "at": "2026-11-18T14:00:00Z", "message": word}
        text = json.dumps({**event, "updates": [update]})
        write_site(tmp_path, {f"n{number}.yml": text})
    done = statusbook(tmp_path, "check", "--now", NOW)
    assert done.returncode == 1
    refused = {line.partition(":")[0] for line in done.stdout.splitlines() if ": error: " in line}
    assert len(refused) == len(REFUSED), done.stdout
    assert not any(mark in done.stdout for mark in "\0\x1b\u202e\u2028")


def test_there_are_payloads_enough() -> None:
    assert len({*LINES, *PROSE}) == len(LINES) + len(PROSE) > 200


@pytest.mark.browser
@pytest.mark.parametrize("part", range(3))
def test_no_payload_runs_in_any_page(part: int, context: BrowserContext, attacked: Served) -> None:
    listener = Listener(context, attacked.url)
    page = context.new_page()
    pages = all_pages(attacked.root)
    components = [path for path in pages if path.startswith("/components/")]
    chosen = [path for path in pages if path not in components] + components[::4]
    wrong: dict[str, Any] = {}
    for path in chosen[part::3]:
        page.goto(attacked.url + path)
        found = page.evaluate(_AUDIT)
        if found:
            wrong[path] = found
    assert wrong == {}
    assert listener.heard == []
    assert len(chosen) > 200


@pytest.mark.browser
def test_no_payload_runs_in_a_badge(context: BrowserContext, attacked: Served) -> None:
    listener = Listener(context, attacked.url)
    page = context.new_page()
    badges = sorted(path.name for path in (attacked.root / "badge").glob("*.svg"))
    for name in badges[:40]:
        page.goto(f"{attacked.url}/badge/{name}")
    assert listener.heard == []


def test_every_machine_can_still_read_what_is_meant_for_it(attacked: Served) -> None:
    read = 0
    for file in sorted(attacked.root.rglob("*")):
        if file.suffix == ".json":
            json.loads(file.read_text("utf-8"))
        elif file.suffix in XML:
            etree.parse(file, etree.XMLParser(resolve_entities=False, no_network=True))
        elif file.suffix == ".ics":
            icalendar.Calendar.from_ical(file.read_bytes())
        else:
            continue
        read += 1
    assert read > 300


def test_titles_come_out_of_the_api_as_they_went_in(attacked: Served) -> None:
    told = json.loads((attacked.root / "api/v2/summary.json").read_text("utf-8"))
    names = {" ".join(one["name"].split()) for one in told["components"]}
    plain = [word for word in LINES if word.isprintable()]
    assert [word for word in plain if " ".join(word.split()) not in names] == []


def test_pictures_carry_no_script(attacked: Served) -> None:
    for file in attacked.root.rglob("*.svg"):
        for element in etree.parse(file).iter(etree.Element):
            assert etree.QName(element).localname not in ("script", "foreignObject", "image"), file
            assert not [name for name in element.attrib if str(name).startswith("on")], file


def test_html_in_feeds_carries_no_script(attacked: Served) -> None:
    looked = 0
    for file in attacked.root.rglob("*.json"):
        for item in (
            json.loads(file.read_text("utf-8")).get("items", ()) if "feed" in file.name else ()
        ):
            for element in html.fragment_fromstring(item["content_html"], "div").iter():
                assert element.tag not in ("script", "img", "iframe", "style", "object"), file
                wrong = [
                    name for name in element.attrib if name.startswith("on") or name == "style"
                ]
                assert wrong == [], file
                target = (element.get("href") or "").strip().lower()
                assert not target.startswith(("javascript:", "data:", "vbscript:", "file:")), file
                assert EVIL not in target or element.tag == "a", file
            looked += 1
    assert looked > 40
