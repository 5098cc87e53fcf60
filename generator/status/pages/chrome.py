"""What stands round every page, printed once: head, header, footer and the site's own slots."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from generator.status.pages.links import home
from generator.status.pages.printer import Printer


class Chrome(NamedTuple):
    """The printed surroundings of a page."""

    top: Markup
    head: Markup
    header: Markup
    footer: Markup


class ChromeMaker:
    """Prints the surroundings once for each depth, part of the navigation, and liveliness."""

    def __init__(self, printer: Printer) -> None:
        self._printer = printer
        self._made: dict[tuple[str, str, bool], Chrome] = {}

    def of(self, root: str, current: str, *, live: bool) -> Chrome:
        """Surroundings of a page."""
        key = (root, current, live)
        if key not in self._made:
            self._made[key] = self._make(root, current, live=live)
        return self._made[key]

    def _make(self, root: str, current: str, *, live: bool) -> Chrome:
        def printed(name: str) -> Markup:
            return self._printer.fragment(
                name, root=root, home=home(root), current=current, live=live
            )

        return Chrome(
            top=printed("parts/top.html"),
            head=printed("parts/head.html"),
            header=printed("parts/header.html"),
            footer=printed("parts/footer.html"),
        )
