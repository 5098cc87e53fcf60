"""A message within the room that a channel has; the link is never cut."""

from __future__ import annotations

from generator.notify.message import Message

SMS = 160
"""Characters of one text message."""
_LEAST = 40
"""So much is kept for words before a shorter link is taken."""


def short_line(message: Message, room: int = SMS) -> str:
    """The short line and a link within ``room`` characters."""
    link = next((one for one in message.links if len(one) + _LEAST <= room), message.links[-1])
    return f"{_cut(message.short, room - len(link) - 1)} {link}"


def whole_text(message: Message, room: int) -> str:
    """The text, cut at a line where it must be, then with the link below."""
    if len(message.text) <= room:
        return message.text
    link = message.links[0]
    return f"{_cut(message.text, room - len(link) - 2)}\n\n{link}"


def _cut(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[: max(room - 3, 0)]
    whole = kept.rpartition(" ")[0]
    return (whole or kept).rstrip(" ,;:.-") + "..."
