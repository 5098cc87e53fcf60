"""Problems and changes in the shapes that people and machines read."""

from generator.report.as_changes import (
    changes_as_json,
    changes_as_markdown,
    changes_as_text,
)
from generator.report.as_github import github
from generator.report.as_json import json
from generator.report.as_markdown import markdown
from generator.report.as_text import text
from generator.report.exceptions import exceptions
from generator.report.summary import summary

__all__ = [
    "changes_as_json",
    "changes_as_markdown",
    "changes_as_text",
    "exceptions",
    "github",
    "json",
    "markdown",
    "summary",
    "text",
]
