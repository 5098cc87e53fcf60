"""An edition as a folder that another host can build: sources, settings and templates.

Other hosts sanitise nothing and read Markdown each in its own way, so what authors wrote goes out
as the HTML that we made of it; headings stay Markdown, so that the host finds its contents.
"""

from __future__ import annotations

import json
import posixpath
import re
import tempfile
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from generator.library import ROOT, DeferredPage, Page
from generator.library.pages import places
from generator.mkdocs_plugin.body import rendered
from generator.mkdocs_plugin.build import build_library
from generator.mkdocs_plugin.bundle import Bundle, bundled, is_source
from generator.mkdocs_plugin.press import THEME
from generator.mkdocs_plugin.settings import settings
from generator.mkdocs_plugin.weave import opened
from generator.model.edition import Edition
from generator.output import OutputFile

_HEADING = re.compile(r'<h([1-6]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_NO_WORD = re.compile(r"[^\w ]")
_OPENING = re.compile(r"(\{%-?\s*(?:block|macro)\b[^%]*%\})")
_CLOSING = re.compile(r"(\{%-?\s*end(?:block|macro)\b[^%]*%\})")
_ELSEWHERE = ("http", "https", "mailto")


def emitted(
    edition: Edition, pages: Iterable[Page | DeferredPage | OutputFile]
) -> Iterator[OutputFile]:
    """Yield the folder's files."""
    given = tuple(each if isinstance(each, OutputFile) else each.made() for each in pages)
    sources = {page.path.removeprefix(ROOT) for page in given if isinstance(page, Page)}
    files = {each.path.removeprefix(ROOT) for each in given} - sources
    for each in given:
        path = f"docs/{each.path.removeprefix(ROOT)}"
        if isinstance(each, Page):
            yield OutputFile.text(path, _source(each, sources, files))
        else:
            yield OutputFile(path, each.data)
    yield from _theme()
    made = bundled(_read)
    yield OutputFile.text(f"docs/{made.style}", made.style_text)
    yield OutputFile.text(f"docs/{made.script}", made.script_text)
    yield from _search(edition, given)
    yield OutputFile.text("mkdocs.yml", _settings(edition, sources, made))


def _search(edition: Edition, pages: Collection[Page | OutputFile]) -> Iterator[OutputFile]:
    """Yield the index of the search, which is made of built pages: every host gives these alike."""
    with tempfile.TemporaryDirectory(prefix="statusbook-") as made:
        folder = Path(made, "library")
        build_library(edition, pages, folder)
        for file in sorted((folder / places.SEARCH).rglob("*")):
            if file.is_file() and file.suffix != ".html":
                yield OutputFile(f"docs/{file.relative_to(folder).as_posix()}", file.read_bytes())


def _theme() -> Iterator[OutputFile]:
    for file in sorted(THEME.rglob("*")):
        name = file.relative_to(THEME).as_posix()
        if file.suffix == ".html":
            yield OutputFile.text(f"overrides/{name}", escaping(file.read_text("utf-8")))
        elif file.is_file() and not is_source(name):
            yield OutputFile(f"overrides/{name}", file.read_bytes())


def _read(path: str) -> str:
    return (THEME / path).read_text("utf-8")


def escaping(template: str) -> str:
    """Make a template escape what it prints, whatever its host does."""
    if not _OPENING.search(template) and "{% extends" not in template:
        return "{% autoescape true %}" + template + "{% endautoescape %}"
    inside = _OPENING.sub(r"\1{% autoescape true %}", template)
    return _CLOSING.sub(r"{% endautoescape %}\1", inside)


def _settings(edition: Edition, sources: Collection[str], made: Bundle) -> str:
    told: dict[str, Any] = settings(edition, sources)
    told["extra"]["statusbook"] |= made.names
    told["validation"]["nav"] = {"omitted_files": "ignore"}
    told["theme"]["custom_dir"] = "overrides"
    told["markdown_extensions"] = ["attr_list", "toc"]
    text: str = yaml.safe_dump(told, sort_keys=False, allow_unicode=True)
    return text


def _source(page: Page, sources: Collection[str], files: Collection[str]) -> str:
    here = page.path.removeprefix(ROOT)
    body = rendered(
        page.markdown, partial(_link, here, sources), partial(_picture, here, files), page.figures
    )
    front = json.dumps({"title": page.title, **page.meta}, ensure_ascii=False)
    parts = _HEADING.split(body.html)
    drawn = {each.anchor: each for each in page.drawn}
    text = _block(parts[0])
    for at in range(1, len(parts), 4):
        level, anchor, words, rest = parts[at : at + 4]
        text += f"\n{'#' * int(level)} {_plain(words)} {{#{anchor}}}\n"
        text += _block(opened(rest, drawn.pop(anchor, None)))
    return f"---\n{front}\n---\n{text}"


def _block(html: str) -> str:
    return f"\n<div>\n{html.strip()}\n</div>\n" if html.strip() else ""


def _plain(html: str) -> str:
    words = " ".join(unescape(_TAG.sub("", html)).split())
    return _NO_WORD.sub(lambda found: f"&#{ord(found[0])};", words).replace("_", "&#95;")


def _link(here: str, sources: Collection[str], address: str) -> str | None:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return address if parts.scheme in _ELSEWHERE else None
    if not parts.path.endswith(".md"):
        return address
    target = _joined(here, parts.path)
    if target not in sources:
        return None
    folder = posixpath.relpath(_address(target) or ".", _address(here) or ".")
    return f"{folder}/" + (f"#{parts.fragment}" if parts.fragment else "")


def _address(source: str) -> str:
    return posixpath.dirname(source) if source.endswith("index.md") else source.removesuffix(".md")


def _picture(here: str, files: Collection[str], address: str) -> str | None:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or _joined(here, parts.path) not in files:
        return None
    return posixpath.relpath(_joined(here, parts.path), _address(here) or ".")


def _joined(here: str, path: str) -> str:
    folder = posixpath.dirname(f"/{ROOT}{here}")
    return posixpath.normpath(posixpath.join(folder, path)).removeprefix(f"/{ROOT}")
