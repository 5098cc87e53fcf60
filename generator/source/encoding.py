"""Bytes to text: strict UTF-8 without invisible or forbidden characters, each reported by name."""

from __future__ import annotations

import codecs
import re
import unicodedata

from generator.problems import Place, Problem
from generator.source.lines import place_of

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    "\ufeff\ufdd0-\ufdef\ufff9-\uffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]|\r(?!\n)"
)
"""Characters that no content needs: controls, overrides of direction, noncharacters and such."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAVE = "save the file as UTF-8 (in most editors: Save with encoding)"


def decode(data: bytes, file: str) -> str | Problem:
    """Decode UTF-8, with or without a leading byte order mark."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Problem(Place(file, 1, 1), "encoding", f"the file is {name}, not UTF-8", _SAVE)
    if data.count(0) * 3 > len(data):
        sentence = "the file looks like UTF-16 without a byte order mark, not UTF-8"
        return Problem(Place(file, 1, 1), "encoding", sentence, _SAVE)
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(data.removeprefix(codecs.BOM_UTF8), error.start, file)
    found = FORBIDDEN.search(text) if _may_be_forbidden(data) else None
    return text if found is None else _forbidden(text, found.start(), file)


def _may_be_forbidden(data: bytes) -> bool:
    """Whether UTF-8 may hold a forbidden character: a quick look at all but plain ASCII."""
    rest = data.removeprefix(codecs.BOM_UTF8).translate(None, _HARMLESS)
    return FORBIDDEN.search(rest.decode("utf-8")) is not None


def readable(data: bytes) -> tuple[str, bool]:
    """Read somebody else's bytes as well as it goes; whether anything had to be replaced."""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = data.decode("utf-16" if wide else "utf-8", "replace").removeprefix("\ufeff")
    plain = FORBIDDEN.sub(_replaced, text)
    return plain, plain != text


def _replaced(match: re.Match[str]) -> str:
    """Ends of lines become such; what has no width goes; a question mark stands for the rest."""
    if match[0] in "\r\u2028\u2029\x85\x0b\x0c":
        return "\n"
    return "" if unicodedata.category(match[0]) == "Cf" else "?"


def forbidden_in(text: str) -> str | None:
    """Name the first character that no content may hold; ``None`` where there is none."""
    found = FORBIDDEN.search(text)
    return name_of(found[0][0]) if found else None


def name_of(character: str) -> str:
    """Name a character so that a person can look it up: ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    name = _CONTROLS.get(character) or unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


_HARMLESS = bytes(range(0x20, 0x7F)) + b"\t\n"
_CONTROLS = {
    "\x00": "NULL",
    "\x08": "BACKSPACE",
    "\x0b": "VERTICAL TAB",
    "\x0c": "FORM FEED",
    "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
    "\ufeff": "BYTE ORDER MARK",
}


def _undecodable(data: bytes, offset: int, file: str) -> Problem:
    """Show the place with the rest of the file read as far as it can be."""
    before = data[:offset].decode("utf-8")
    text = before + data[offset:].decode("utf-8", "replace")
    place = place_of(file, FORBIDDEN.sub("\ufffd", text), len(before))
    sentence = f"the byte {data[offset]:#04x} is not UTF-8"
    if data[offset] >= 0xA0:  # noqa: PLR2004 - where Latin-1 has its letters
        sentence += f" (in Latin-1 it would be {chr(data[offset])})"
    return Problem(place, "encoding", sentence, _SAVE)


def _forbidden(text: str, offset: int, file: str) -> Problem:
    character = text[offset]
    if character == "\r":
        hint = "save the file with line ends of Unix (LF) or Windows (CR LF)"
    else:
        hint = "delete it; it is invisible, so delete and retype the words around it"
    place = place_of(file, text, offset)
    sentence = f"the character {name_of(character)} may not stand here"
    return Problem(place, "forbidden-character", sentence, hint)
