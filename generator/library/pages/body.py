"""The text of a postmortem as one plain Markdown document."""

from __future__ import annotations

from generator.library.pages.views.postmortem import headings
from generator.model.edition import Entry


def body(entry: Entry) -> str:
    """Write the sections one after the other, each with its anchor."""
    found = {heading.anchor: heading for heading in headings(entry)}
    parts: list[str] = []
    for section in entry.sections:
        heading = found.get(section.anchor) if section.heading.strip() else None
        if heading:
            parts.append(f"{'#' * heading.level} {heading.text} {{#{heading.anchor}}}")
        parts.append(section.markdown.strip("\n"))
    return "\n\n".join(parts) + "\n"
