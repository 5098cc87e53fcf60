"""One more update at the end of a file: every other byte stays, and the result is proven."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping

from generator.authoring.lines import entry_lines, in_brackets
from generator.authoring.refused import Refused
from generator.problems.words import listed
from generator.source import EVENT_LIMIT, Data, Document, Room, forbidden_in, parse_document

_KEY = "updates"


def append_update(data: bytes, file: str, update: Mapping[str, Data]) -> bytes:
    """Give the bytes of an event's file with one more update at the end of its list.

    A last line without an end is given one where the update goes below it. Raises ``Refused``
    where the file cannot be read, has no list of updates, or would not say what was meant.
    """
    refuse_forbidden(update)
    document = _read(data, file)
    _updates(document, file)
    unended = not document.text.endswith("\n")
    ended = _read(data + _newline(document.text).encode("ascii"), file) if unended else document
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    for offset, added in _additions(document, update):
        text = document.text[:offset] + added + document.text[offset:]
        new = mark + text.encode("utf-8")
        again = parse_document(new, file)
        base = ended if offset == len(document.text) else document
        expected = {**base.data, _KEY: [*_updates(base, file), dict(update)]}
        if isinstance(again, Document) and _same(again.data, expected):
            return _small_enough(new, file)
    raise Refused(
        f"{file} is written in a way that cannot safely be added to",
        "add the update by hand, at the end of the list of updates",
    )


def _same(one: dict[str, Data], other: dict[str, Data]) -> bool:
    """Whether both say the same in the same order."""
    return one == other and list(one) == list(other)


def _updates(document: Document, file: str) -> list[Data]:
    found = document.data.get(_KEY)
    if isinstance(found, list):
        return found
    what = "no list of updates" if found is None else "something else than a list as its updates"
    raise Refused(f"{file} has {what}", "write `updates:` and below it the first update by hand")


def _additions(document: Document, update: Mapping[str, Data]) -> Iterator[tuple[int, str]]:
    """What could be put where, the tidiest first."""
    for room in document.rooms(_KEY):
        if room.flow:
            yield room.offset, ("" if room.first else ", ") + in_brackets(dict(update))
        else:
            for blocks in (True, False):
                yield room.offset, _below(document.text, room, update, blocks=blocks)


def _below(text: str, room: Room, update: Mapping[str, Data], *, blocks: bool) -> str:
    newline = _newline(text[: room.offset])
    lines = entry_lines(update, room.dash, room.keys, blocks=blocks)
    added = "".join(line + newline for line in lines)
    return added if text[: room.offset].endswith("\n") else newline + added


def _newline(text: str) -> str:
    """The end that the last whole line of a text has."""
    at = text.rfind("\n")
    return "\r\n" if at > 0 and text[at - 1] == "\r" else "\n"


def _read(data: bytes, file: str) -> Document:
    document = parse_document(data, file)
    if isinstance(document, Document):
        return document
    problem = document[0]
    where = f"{file}:{problem.place.line}" if problem.place.line else file
    raise Refused(f"{where}: {problem.sentence}", problem.hint or "mend the file first")


def refuse_forbidden(data: Mapping[str, Data]) -> None:
    """Raise ``Refused`` where a text holds a character that no content may hold."""
    found = {name for value in _texts(dict(data)) if (name := forbidden_in(value))}
    if found:
        raise Refused(
            f"the text holds {listed(sorted(found), 'and')}, which no file may hold",
            "delete it; it is invisible, so delete and retype the words around it",
        )


def _texts(value: Data) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    else:
        for key, each in value.items():
            yield key
            yield from _texts(each)


def _small_enough(data: bytes, file: str) -> bytes:
    if len(data) <= EVENT_LIMIT:
        return data
    raise Refused(
        f"{file} would have more than {EVENT_LIMIT // 1024} KiB, the most a file may have",
        "shorten the message; long material belongs behind a link",
    )
