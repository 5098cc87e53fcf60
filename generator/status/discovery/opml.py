"""The directory of feeds (OPML 2.0), which readers import as a whole."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.model.public import PublicSite
from generator.status.address import absolute
from generator.status.words import Words
from generator.syndication.characters import one_line


def opml(site: PublicSite) -> str:
    """List the feed of everything, the history, and a folder with each component's feed."""
    words = Words.of(site.language, site.time_zone)
    name = one_line(site.name) or site.url
    root = ET.Element("opml", {"version": "2.0"})
    head = ET.SubElement(root, "head")
    ET.SubElement(head, "title").text = name
    body = ET.SubElement(root, "body")
    _feed(site, body, name, "feed", "")
    _feed(site, body, words.gettext("%(site)s: history", site=name), "history", "history/")
    components = ET.SubElement(body, "outline", {"text": words.gettext("Components")})
    for component in site.components:
        if not component.retired:
            page = f"components/{component.id}/"
            title = one_line(component.name) or component.id
            title = words.gettext("%(site)s: %(component)s", site=name, component=title)
            _feed(site, components, title, f"{page}feed", page)
    ET.indent(root, " ")
    return f"<?xml version='1.0' encoding='UTF-8'?>\n{ET.tostring(root, encoding='unicode')}\n"


def _feed(site: PublicSite, parent: ET.Element, title: str, stem: str, page: str) -> None:
    ET.SubElement(
        parent,
        "outline",
        {
            "type": "rss",
            "text": title,
            "title": title,
            "xmlUrl": absolute(site, f"{stem}.rss"),
            "htmlUrl": absolute(site, page),
        },
    )
