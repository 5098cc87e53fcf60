"""What a document says of itself: its title, its day, how severe and how far it is.

Only what is written counts; where nothing is written, nothing is made up.
"""

from __future__ import annotations

import re
from datetime import date

from generator.model.content import Body, SiteConfig
from generator.model.learning import PostmortemStatus
from generator.reading import first_date

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", re.ASCII)
_BEGAN = re.compile(
    r"^[\s>|*_#-]*(?:incident (?:from|date|start(?:ed)?)|date(?: of (?:the )?incident)?|"
    r"start(?:ed| time| date)?|from|when)\b[\s*_:|]{1,8}(?P<said>[^\n]{4,80})",
    re.IGNORECASE | re.MULTILINE,
)
_SEVERITY = re.compile(
    r"^[\s>|*_#-]*(?:incident )?(?:severity|sev|priority)\b[ \t*_:|]{1,8}(?P<said>[^\n|]{1,40})",
    re.IGNORECASE | re.MULTILINE,
)
_STATUS = re.compile(
    r"^[\s>|*_#-]*(?:document |postmortem )?status\b[ \t*_:|]{1,8}(?P<said>[^\n|]{1,40})",
    re.IGNORECASE | re.MULTILINE,
)
_STATUSES = {
    "draft": PostmortemStatus.DRAFT,
    "in progress": PostmortemStatus.DRAFT,
    "wip": PostmortemStatus.DRAFT,
    "in review": PostmortemStatus.IN_REVIEW,
    "in-review": PostmortemStatus.IN_REVIEW,
    "review": PostmortemStatus.IN_REVIEW,
    "final": PostmortemStatus.FINAL,
    "complete": PostmortemStatus.FINAL,
    "completed": PostmortemStatus.FINAL,
    "published": PostmortemStatus.FINAL,
    "approved": PostmortemStatus.FINAL,
}
_HEAD = 6000


def title_in(body: Body) -> str | None:
    """The first heading of the highest level, if it stands above all sections of a known kind."""
    for section in body.sections:
        if section.kind:
            return None
        if section.heading and section.level == 1:
            plain = _LINK.sub(r"\1", section.heading)
            return " ".join(re.sub(r"[*_`]", "", plain).split()) or None
    return None


def title_of(stem: str) -> str:
    """A file's name as a title."""
    words = re.sub(r"[-_]+", " ", _DAY.sub("", stem)).strip()
    return (words[:1].upper() + words[1:]) or stem


def day_of(stem: str, head: str | None, text: str) -> date | None:
    """The day of the name, else the one that the text gives for the beginning, else the title's."""
    named = [_date(*match.groups()) for match in _DAY.finditer(stem)]
    found = next((each for each in reversed(named) if each), None)
    if found is None:
        began = _BEGAN.search(text[:_HEAD])
        found = first_date(began["said"]) if began else None
    return found or (first_date(head) if head else None)


def severity_in(said: str | None, text: str, site: SiteConfig | None) -> str | None:
    """The site's severity that the document names by its id or its name."""
    found = _SEVERITY.search(text[:_HEAD])
    word = said or (found["said"] if found else "")
    plain = re.sub(r"[\s*_`.-]+", "", word).casefold()
    for each, severity in (site.severities if site else {}).items():
        if plain and plain in (each.casefold(), severity.name.casefold()):
            return each
    return None


def status_in(said: str | None, text: str) -> PostmortemStatus | None:
    """How far the document says that it is."""
    found = _STATUS.search(text[:_HEAD])
    word = said or (found["said"] if found else "")
    return _STATUSES.get(" ".join(re.sub(r"[*_`.,]", "", word).split()).casefold())


def _date(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if 1990 <= found.year <= 2200 else None  # noqa: PLR2004 - as for content
