"""Addresses in an action item: which of them is its tracker's."""

from __future__ import annotations

import re

MARKDOWN_LINK = re.compile(
    r"\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(<?(?P<url>https?://[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)>?[^()\n]*\)"
)
_URL = re.compile(r"https?://[^\s<>()\[\]\"'`|*]+[^\s<>()\[\]\"'`|*.,;:!?]")
ADDRESS_LAST = re.compile(r"\s*[(:\u2013\u2014-]+\s*<?(?P<url>https?://[^\s<>()]+)>?\)?\s*\Z")
TICKET_LAST = re.compile(
    r"[\s(\u2013\u2014:,;-]+\[(?:[\w/.-]*#\d+|[A-Z][A-Z0-9]*-\d+|\d+)\]\((?P<url>https?://[^\s()]+)\)"
    r"\)?\.?\s*\Z"
)
_TRACKED = re.compile(r"issues?/|/pull/|/browse/|bug|jira|ticket|/-/|tracker|linear\.|/t/|/T\d")


def first_link(text: str) -> str | None:
    """The address that most looks like a tracker's, else the first."""
    found = [each["url"] for each in MARKDOWN_LINK.finditer(text)]
    found += [each[0] for each in _URL.finditer(MARKDOWN_LINK.sub(" ", text))]
    return next((each for each in found if _TRACKED.search(each)), found[0] if found else None)
