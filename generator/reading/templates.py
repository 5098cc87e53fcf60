"""What a template left in a document: sections without a word, and texts that nobody replaced."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from generator.cache import recalled
from generator.model.content import Section
from generator.reading.blocks import Block, read_blocks

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_INVITATIONS = {
    ("<",): (
        r"<[^<>/\n]*\b(?:insert|enter|add|describe|your|name|date|time|link|title|owner)\b[^<>\n]*>"
    ),
    ("[",): (
        r"\[(?:insert|enter|add|describe|todo|tbd|your|fill|replace|date|name|link|title)\b"
        r"[^\]\n]*\](?!\()"
    ),
    ("{{",): r"\{\{[^{}\n]{1,80}\}\}",
    ("yyyy-mm-dd", "hh:mm", "dd/mm/yyyy", "xx:xx"): (
        r"\byyyy-mm-dd\b|\bhh:mm\b|\bdd/mm/yyyy\b|\bxx:xx\b"
    ),
    ("lorem ipsum",): r"\blorem ipsum\b",
    ("delete th",): (
        r"\bdelete (?:this|these) (?:line|lines|section|text|paragraph|comment|instructions?)\b"
    ),
    ("please ", "briefly "): (
        r"\b(?:please|briefly) (?:describe|explain|summari[sz]e|list|fill)\b"
    ),
    ("one or two sentence",): r"\bone or two sentences? (?:about|on|that)\b",
    (" here",): r"\b(?:describe|explain|list) (?:here|what happened here|the impact here)\b",
}
"""Invitations to write, below what every one of them has somewhere, in lower case."""
_INVITATION = re.compile(f"(?:{'|'.join(_INVITATIONS.values())})", re.IGNORECASE)
_HINTS = tuple(hint for hints in _INVITATIONS for hint in hints)
"""Looking for them costs a tenth of looking for invitations."""
_HINTED = tuple(
    (hint, re.compile(invitation, re.IGNORECASE))
    for hints, invitation in _INVITATIONS.items()
    for hint in hints
)
_PLACEHOLDER = re.compile(
    r"(?:tbd|tbc|todo|to do|n/?a|\.{2,}|\u2026|\?+|xxx+|-+|fixme)[.!]?", re.IGNORECASE
)
_STUB, _TABLE = 80, 600
_PROSE = ("paragraph", "cell", "heading")


def empty_sections(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Sections of a known kind that say nothing; comments, rules and stubs say nothing.

    A heading that only gathers deeper ones is not empty.
    """
    after = (*sections[1:], None)[: len(sections)]
    return tuple(
        section
        for section, then in zip(sections, after, strict=True)
        if section.kind
        and (then is None or then.level <= section.level)
        and _is_empty(section.markdown)
    )


def _is_empty(markdown: str) -> bool:
    """Whether a text says nothing; a long one is not worth parsing."""
    said = _COMMENT.sub("", markdown).strip()
    longest = _TABLE if said.startswith("|") else _STUB
    if len(said) >= longest:
        return False
    return not recalled(
        "says", (said,), lambda: "much" if any(map(_says, read_blocks(said))) else ""
    )


def leftovers(section: Section) -> tuple[tuple[int, str], ...]:
    """Texts of a template, each with its line of the file; code and quotations are left alone."""
    if not _may_invite(section.markdown):
        return ()
    lines = section.source.lstrip("\r\n").count("\n") - section.markdown.count("\n")
    first = section.line + max(lines, 0)
    told = recalled(
        "leftovers", (section.markdown,), lambda: json.dumps(list(_invitations(section.markdown)))
    )
    return tuple((first + line, text) for line, text in json.loads(told))


def _may_invite(markdown: str) -> bool:
    """Whether a text has an invitation, if only in code or in a quotation."""
    low = markdown.lower()
    return any(hint in low for hint in _HINTS) and any(
        invitation.search(markdown) for hint, invitation in _HINTED if hint in low
    )


def _invitations(markdown: str) -> Iterator[tuple[int, str]]:
    """Give invitations to write, each with its line in the text, from 0."""
    for block in _all(read_blocks(markdown)):
        if block.kind in _PROSE:
            for number, line in enumerate(block.text.split("\n")):
                match = _INVITATION.search(_without_code(line))
                if match:
                    yield block.start + number, match[0]


def _without_code(line: str) -> str:
    return re.sub(r"`[^`]*`", "", line)


def _all(blocks: list[Block]) -> list[Block]:
    found: list[Block] = []
    for block in blocks:
        if block.kind != "quote":
            found += [block, *_all(block.children)]
    return found


def _says(block: Block) -> bool:
    if block.kind in ("paragraph", "cell"):
        return bool(block.text.strip()) and not _PLACEHOLDER.fullmatch(block.text.strip())
    if block.kind == "table":
        return any(_says(cell) for row in block.children[1:] for cell in row.children)
    if block.kind in ("code", "indented"):
        return bool(block.text.strip())
    if block.kind == "html":
        return bool(re.sub(r"<[^<>]*>", "", block.text).strip())
    if block.kind == "heading":
        return False
    return any(_says(child) for child in block.children)
