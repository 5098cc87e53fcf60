"""Which languages the interface speaks, and whose habits of date and number each follows."""

from __future__ import annotations

LANGUAGES = {
    "en": "en_GB",
    "de": "de",
    "fr": "fr",
    "es": "es",
    "ja": "ja",
    "ar": "ar",
}
"""Language tag to CLDR locale. English writes its dates as "18 Nov 2026"."""

SOURCE_LANGUAGE = "en"
"""The language of the messages in code and templates; it needs no catalogue."""


def spoken(language: str) -> str:
    """Return the language of ours that a tag such as ``de-AT`` asks for; English for any other."""
    primary = language.replace("_", "-").split("-", 1)[0].lower()
    return primary if primary in LANGUAGES else SOURCE_LANGUAGE
