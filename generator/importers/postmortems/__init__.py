"""Postmortems as teams keep them in Markdown, to files of ours; their text stays as it is."""

from generator.importers.postmortems.importing import Import, plan_import
from generator.importers.postmortems.notes import Kind, Notes

__all__ = ["Import", "Kind", "Notes", "plan_import"]
