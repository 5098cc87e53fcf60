"""The pages that people read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.library.page import Page
from generator.model.edition import Edition, Entry


def render(edition: Edition) -> Iterator[Page]:
    """Yield the home page, and a page for each postmortem."""
    items = [f"- [{entry.title}](../{entry.path}index.md)" for entry in edition.entries[:20]]
    yield Page(path="postmortems/index.md", title="Postmortems", markdown="\n".join(items))
    for entry in edition.entries:
        yield Page(path=f"{entry.path}index.md", title=entry.title, markdown=_body(entry))


def _body(entry: Entry) -> str:
    return "\n\n".join(
        f"{'#' * max(2, section.level)} {section.heading} {{#{section.anchor}}}\n\n"
        f"{section.markdown}"
        for section in entry.sections
    )
