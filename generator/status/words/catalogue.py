"""Messages of one language, read from its ``.po`` file: nothing compiled is kept in git."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from generator.cache import recalled_bytes
from generator.status.words.languages import SOURCE_LANGUAGE

LOCALE_FOLDER = Path(__file__).parent / "locale"
DOMAIN = "statusbook"


def catalogue_path(language: str) -> Path:
    """Where the messages of a language stand."""
    return LOCALE_FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


@cache
def translations(language: str) -> NullTranslations:
    """Messages of one of our languages; the source language answers each message with itself."""
    path = catalogue_path(language)
    if language == SOURCE_LANGUAGE or not path.is_file():
        return NullTranslations()
    return GNUTranslations(
        BytesIO(recalled_bytes("catalogue", (language,), lambda: _read(path, language)))
    )


def _read(path: Path, language: str) -> bytes:
    """Read a catalogue into the form that gettext itself reads."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - late, where nothing is kept
    from babel.messages.pofile import read_po  # noqa: PLC0415 - as above

    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, domain=DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()
