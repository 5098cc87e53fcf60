"""Whether a picture is what its name says, and carries no script and no foreign request."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from generator.problems.words import shown

_PNG = b"\x89PNG\r\n\x1a\n"
_HINT = "export it again as a plain SVG, or as a PNG"
_REFUSED = frozenset(
    {
        "script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio",
        "video", "a", "animate", "animatemotion", "animatetransform", "set",
    }
)  # fmt: skip
"""SVG elements that run something, load something, or change an attribute later."""
_LOADS = re.compile(
    r"@import|url\(\s*['\"]?(?!#|\s|['\"])|image-set\(|expression\(|javascript:|\\",
    re.IGNORECASE,
)
"""What loads or runs something in CSS; a backslash could hide it."""
_ENCODING = re.compile(r"<\?xml[^>]*?encoding\s*=\s*['\"]([\w.:-]*)")
_DECLARES = re.compile(r"<!doctype|<!entity|<\?xml-stylesheet", re.IGNORECASE)
_KEPT = re.compile(r"#|data:image/(?:png|jpeg|gif|webp);base64,", re.IGNORECASE)

Trouble = tuple[str, str]


def picture_trouble(data: bytes, suffix: str) -> Trouble | None:
    """Say what is wrong with the bytes of an ``.svg`` or ``.png``."""
    if suffix == ".png":
        return None if data.startswith(_PNG) else ("it is no PNG inside", _HINT)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "the SVG is not UTF-8", _HINT
    declared = _ENCODING.match(text)
    if declared and declared[1].lower() != "utf-8":
        return f"the SVG is {declared[1]}, not UTF-8", _HINT
    if _DECLARES.search(text):
        return "the SVG has a document type or a style sheet of its own", _HINT
    return _looked_through(text)


def _looked_through(text: str) -> Trouble | None:
    watch = _Watch()
    try:
        parser = ET.XMLParser(target=watch)  # noqa: S314 - no entities, refused above
        parser.feed(text)
        parser.close()
    except (ET.ParseError, ValueError):
        return "it is no well-formed SVG", _HINT
    return watch.trouble


class _Watch:
    """Looks at each element as it comes, so that no nesting is too deep and no tree too large."""

    def __init__(self) -> None:
        self.trouble: Trouble | None = None
        self._begun = False
        self._said: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.end(tag)
        name = _local(tag)
        if not self._begun and name != "svg":
            self.trouble = "it is no SVG inside", _HINT
        elif name in _REFUSED:
            self._refuse(f"<{name}>")
        self._begun = True
        for attribute, value in attributes.items():
            self._look_at(_local(attribute), value)

    def data(self, text: str) -> None:
        self._said.append(text)

    def end(self, tag: str) -> None:
        """Look at the text up to here, which comes in pieces."""
        del tag
        text = "".join(self._said)
        self._said.clear()
        if _LOADS.search(text):
            self._refuse(shown(text.strip()))

    def close(self) -> None:
        """Nothing is left to do: the trouble, if any, is known."""

    def _look_at(self, attribute: str, value: str) -> None:
        foreign = attribute in ("href", "src") and not _KEPT.match(value.strip())
        if attribute.startswith("on") or foreign or _LOADS.search(value):
            self._refuse(f"{attribute}={shown(value)}")

    def _refuse(self, what: str) -> None:
        sentence = f"the SVG holds {what}, which could run or load something"
        self.trouble = self.trouble or (sentence, _HINT)


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()
