"""Where in a file a finding stands."""

from __future__ import annotations

from generator.checks.finding import Finding
from generator.problems import Place
from generator.source import Document, Paper


def place_of(finding: Finding, document: Document) -> Place:
    """Turn a key path, or a line of a text, into a line and a column of the file."""
    if finding.file is not None:
        return Place(finding.file)
    if finding.body_line is not None and isinstance(document, Paper):
        return document.place_of_line(finding.body_line)
    if finding.line is None:
        return document.place(finding.keys, key=finding.key)
    return document.place_in_text(finding.keys, finding.line)
