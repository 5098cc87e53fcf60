"""A message as plain text, for the API, calendars and chats.

Paragraphs stand apart by a blank line, list items begin with ``- `` or their number, a link is
``label (address)`` unless the label is the address. Emphasis leaves no marks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markdown_it.token import Token

_BREAKS = frozenset({"softbreak", "hardbreak"})


@dataclass(slots=True)
class _Block:
    """A block that is still open: a paragraph, quote, list or list item, or the whole message."""

    tag: str
    number: int = 1
    tight: bool = False
    parts: list[str] = field(default_factory=list)

    def text(self, around: _Block) -> str:
        """Write the block, now that it is closed."""
        text = ("\n" if self.tight else "\n\n").join(part for part in self.parts if part)
        if self.tag == "blockquote":
            return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
        if self.tag == "li":
            mark = "- " if around.tag == "ul" else f"{around.number}. "
            around.number += 1
            return (mark + text.replace("\n", "\n" + " " * len(mark))).rstrip()
        return text


def plain_text(tokens: Iterable[Token]) -> str:
    """Write a message's tokens as plain text."""
    opened = [_Block("")]
    for token in tokens:
        if token.nesting > 0:
            opened.append(_Block(token.tag, number=int(token.attrs.get("start", 1))))
            if token.hidden:  # a paragraph of a list without blank lines: its item, then its list
                opened[-2].tight = opened[-3].tight = True
        elif token.nesting < 0:
            block = opened.pop()
            opened[-1].parts.append(block.text(opened[-1]))
        else:
            opened[-1].parts.append(_leaf(token))
    return "\n".join(line.rstrip() for line in opened[0].text(opened[0]).split("\n"))


def _leaf(token: Token) -> str:
    if token.type == "inline":
        return inline_text(token.children or [])
    return "---" if token.tag == "hr" else token.content.strip("\n")


def inline_text(tokens: Iterable[Token]) -> str:
    """Write a paragraph's tokens as plain text."""
    parts: list[str] = []
    label_from, address = 0, ""
    for token in tokens:
        if token.type == "link_open":
            label_from, address = len(parts), str(token.attrs["href"])
        elif token.type == "link_close":
            label = "".join(parts[label_from:])
            parts[label_from:] = [_link(label, address)]
        elif token.type == "image":
            parts.append(inline_text(token.children or []))
        else:
            parts.append("\n" if token.type in _BREAKS else token.content)
    return "".join(parts)


def _link(label: str, address: str) -> str:
    if not label.strip():
        return address
    same = address.removeprefix("mailto:") == label.removeprefix("mailto:")
    return label if same else f"{label} ({address})"
