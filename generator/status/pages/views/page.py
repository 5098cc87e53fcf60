"""What every page has in its head, whatever it shows."""

from __future__ import annotations

from typing import NamedTuple

MOST_DESCRIPTION = 200


class Feed(NamedTuple):
    """A feed that a browser or a reader can find by itself."""

    url: str
    type: str
    title: str


class Page(NamedTuple):
    """A page of the site."""

    path: str
    """Relative to the site's root, ending with ``/`` or a file name; empty for the front page."""
    title: str
    """The window's title, the site's name included."""
    heading: str
    """The title without the site's name, for previews in chats."""
    description: str
    current: str = ""
    """Which part of the navigation it belongs to."""
    live: bool = False
    """Whether it tells of now: it says when it was built, and looks for news."""
    feeds: tuple[Feed, ...] = ()
    kind: str = "website"
    indexed: bool = True


def shortened(text: str) -> str:
    """Cut a message to what a preview shows, at a word's end."""
    line = " ".join(text.split())
    if len(line) <= MOST_DESCRIPTION:
        return line
    cut = line[: MOST_DESCRIPTION - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > MOST_DESCRIPTION // 2 else cut).rstrip(" ,;:") + "…"
