"""What stands at the root of the internal site: the way in, and a word to robots and caches."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.library import ROOT
from generator.mkdocs_plugin.headers import INTERNAL_HEADERS
from generator.model.edition import Edition
from generator.output import OutputFile

_INDEX = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex, nofollow">
<meta http-equiv="refresh" content="0; url={root}">
<title>{name}</title>
<p><a href="{root}">Postmortems of {name}</a></p>
</html>
"""


def internal_frontdoor(edition: Edition) -> Iterator[OutputFile]:
    """Lead to the library; keep search engines out, should a sign-on ever be forgotten."""
    page = _INDEX.format(root=ROOT, name=escape(edition.name))
    yield OutputFile.text("index.html", page)
    yield OutputFile.text("robots.txt", "User-agent: *\nDisallow: /\n")
    yield OutputFile.text("_headers", INTERNAL_HEADERS)
