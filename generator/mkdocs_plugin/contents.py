"""The table of contents of a page, as the host wants it: headings within headings."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.mkdocs_plugin.body import Heading


def contents(headings: Iterable[Heading]) -> TableOfContents:
    """Put each heading below the one before it that is of a higher level."""
    top: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(heading.html, heading.anchor, heading.level)
        while above and above[-1].level >= link.level:
            above.pop()
        (above[-1].children if above else top).append(link)
        above.append(link)
    return TableOfContents(top)
