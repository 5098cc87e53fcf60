"""What each pattern of the model means to people."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import get_args

from pydantic import StringConstraints

from generator.model.content.scalars import LinkTarget, Slug, WebAddress
from generator.model.content.site import Colour, TagAuthority


def as_id(text: str) -> str:
    """Suggest an id for a text: ``Größere Störung`` gives ``groessere-stoerung``."""
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.replace(umlaut, letters).replace(umlaut.upper(), letters)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9_]+", "-", plain.lower()).strip("-_")[:100].strip("-_")


def _id_hint(value: str) -> str:
    suggested = as_id(value)
    rule = "ids have lower-case letters a to z, digits, - and _, at most 100"
    return f"write {suggested}; {rule}" if suggested else rule


def _colour_hint(value: str) -> str:
    if re.fullmatch(r"#[0-9a-fA-F]{3}", value):
        return "write " + "#" + "".join(digit * 2 for digit in value[1:])
    return 'write # and six digits, in quotes: "#5b3a8c"'


def _address_hint(value: str) -> str:
    if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:[:/]\S*)?", value):
        return f"write https://{value}"
    return "write it in full, without spaces: https://status.example.com"


def _pattern(kind: object) -> str:
    for each in get_args(kind):
        if isinstance(each, StringConstraints) and isinstance(each.pattern, str):
            return each.pattern
    raise TypeError(kind)


_Hint = str | Callable[[str], str]
ID = _pattern(Slug)
"""What an id looks like, as a regular expression."""
PATTERNS: Mapping[str, tuple[str, _Hint]] = {
    ID: ("an id", _id_hint),
    _pattern(WebAddress): ("a web address", _address_hint),
    _pattern(LinkTarget): (
        "the target of a link",
        "write https://…, mailto:… or a path that begins with /",
    ),
    _pattern(Colour): ("a colour", _colour_hint),
    _pattern(TagAuthority): (
        "a domain and a year",
        "write a domain that was yours in that year: status.example.com,2026",
    ),
}
