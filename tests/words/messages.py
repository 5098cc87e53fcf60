"""Messages of code and templates: what they are, and how the catalogues are brought up to them.

``python -m tests.words.messages`` writes ``statusbook.pot`` anew and merges it into each language.
What is new there has an empty translation, what was reworded is marked fuzzy; tests find both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from generator.status.words import LANGUAGES
from generator.status.words.catalogue import DOMAIN, LOCALE_FOLDER, catalogue_path
from generator.status.words.languages import SOURCE_LANGUAGE

SOURCES = Path(__file__).parents[2] / "generator" / "status"
POT = LOCALE_FOLDER / f"{DOMAIN}.pot"
TRANSLATED = [language for language in LANGUAGES if language != SOURCE_LANGUAGE]
METHODS = [
    ("**/templates/**.html", "jinja2"),
    ("**/templates/**.txt", "jinja2"),
    ("**.py", "python"),
]
OPTIONS = {
    pattern: {"extensions": "", "newstyle_gettext": "true", "trimmed": "true", "silent": "false"}
    for pattern, method in METHODS
    if method == "jinja2"
}
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "_": None,
    "say": None,
}
_NOISE = re.compile(
    rb'^"(?:Project-|Report-|POT-|PO-|Last-|Language-Team|Generated-By).*\n', re.MULTILINE
)

Key = tuple[str | None, str]


def extracted() -> Catalog:
    """Every message of code and templates, with the files it stands in."""
    catalogue = Catalog(domain=DOMAIN, project="Statusbook", header_comment="# Messages.")
    for file, _, message, comments, context in sorted(
        extract_from_dir(
            SOURCES,
            method_map=METHODS,
            options_map=OPTIONS,
            keywords=KEYWORDS,
            comment_tags=("Translators:",),
            strip_comment_tags=True,
        ),
        key=lambda found: (found[0], found[1]),
    ):
        catalogue.add(
            message,
            locations=[(f"generator/status/{Path(file).as_posix()}", 0)],
            auto_comments=comments,
            context=context,
        )
    return catalogue


def read(path: Path, language: str | None = None) -> Catalog:
    """A catalogue as it stands on disk."""
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def messages(catalogue: Catalog) -> Iterator[Message]:
    """Its messages, without the header."""
    return (message for message in catalogue if message.id)


def key(message: Message) -> Key:
    """What a message is looked up by."""
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def written(catalogue: Catalog) -> bytes:
    """The catalogue's file, without date and tool: the same messages are the same bytes."""
    file = BytesIO()
    write_po(
        file, catalogue, width=100, sort_output=True, ignore_obsolete=True, include_lineno=False
    )
    return _NOISE.sub(b"", file.getvalue())


def renew() -> None:
    """Bring the template and every catalogue up to code and templates."""
    template = extracted()
    POT.write_bytes(written(template))
    for language in TRANSLATED:
        path = catalogue_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        old = read(path, language) if path.is_file() else Catalog(language, domain=DOMAIN)
        old.header_comment = f"# {old.locale.english_name if old.locale else language}."
        old.update(template, no_fuzzy_matching=False, update_header_comment=False)
        path.write_bytes(written(old))


if __name__ == "__main__":
    renew()
