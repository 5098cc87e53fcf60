"""What HTML of a postmortem's body may contain; the rest is taken out."""

from __future__ import annotations

import re
from typing import Any

import nh3

TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del",
    "details", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
    "time", "tr", "u", "ul", "var",
}  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "code": {"class"},
    "details": {"open"},
    "div": {"class"},
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "li": {"value"},
    "ol": {"start", "reversed"},
    "pre": {"class"},
    "span": {"class"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "time": {"datetime"},
    **{heading: {"id"} for heading in _HEADINGS},
}
SCHEMES = {"http", "https", "mailto"}


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Keep classes that code needs, and no picture but our own."""
    if name == "class":
        return value if tag != "div" or value == "highlight" else None
    if tag == "img" and name == "src":
        return None if ":" in value or value.startswith(("/", "\\")) else value
    return value


_SETTINGS: dict[str, Any] = {
    "tags": TAGS,
    "attributes": ATTRIBUTES,
    "url_schemes": SCHEMES,
    "link_rel": "noopener noreferrer",
    "strip_comments": True,
}
_CLEANER = nh3.Cleaner(**_SETTINGS, attribute_filter=_attribute)
_FASTER = nh3.Cleaner(**_SETTINGS)
"""For what has none of the elements of which attributes are looked at one by one."""
_LOOKED_AT = re.compile(r"<(?:im|div)", re.IGNORECASE)
"""How they begin; ``image`` is read as ``img``."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_STRANGER = re.compile(rf"<(?!/?(?:{'|'.join(sorted(TAGS))})(?:[\s/>]|$))", re.IGNORECASE)


def without_strangers(html: str) -> str:
    """Show raw HTML that may not stay as its text, so that it swallows nothing of what follows.

    Comments go; one that nobody closed is shown.
    """
    return _STRANGER.sub("&lt;", _COMMENT.sub("", html))


def sanitised(html: str) -> str:
    """Leave in HTML what may stay."""
    cleaner = _CLEANER if _LOOKED_AT.search(html) else _FASTER
    return cleaner.clean(html)
