"""Statusbook: status pages and a postmortem library from plain files in git."""

__version__ = "0.1.0"
