"""Problems in the shapes that people and machines read."""

from generator.report.as_github import github
from generator.report.as_json import json
from generator.report.as_text import text
from generator.report.summary import summary

__all__ = ["github", "json", "summary", "text"]
