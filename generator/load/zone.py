"""Time zone and language of a site: known ones only."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo, available_timezones

from generator.model.vocabulary import SUPPORTED_LANGUAGES
from generator.problems.words import listed, nearest, shown

_ZONE = re.compile(r"[A-Z][A-Za-z0-9_+\-]*(?:/[A-Za-z0-9_+\-]+)*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def zone_trouble(name: str) -> tuple[str, str] | None:
    """Say what is wrong with a time zone's name."""
    if _is_zone(name):
        return None
    near = nearest(name, sorted(zone for zone in available_timezones() if _ZONE.fullmatch(zone)))
    example = near or "Europe/Berlin"
    hint = f"did you mean {near}?" if near else f"write UTC, or region and city: {example}"
    return f"{shown(name)} is no time zone", hint


def language_trouble(tag: str) -> tuple[str, str] | None:
    """Say what is wrong with a language tag."""
    if not _LANGUAGE.fullmatch(tag):
        return f"{shown(tag)} is no language tag", "write one such as en, de or fr-CA"
    if tag.partition("-")[0].lower() in SUPPORTED_LANGUAGES:
        return None
    hint = f"write {listed(SUPPORTED_LANGUAGES)}; a region may follow, such as de-AT"
    return f"the interface does not speak {shown(tag)}", hint


def _is_zone(name: str) -> bool:
    if not _ZONE.fullmatch(name) or name == "Factory":
        return False
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return False
    return True
