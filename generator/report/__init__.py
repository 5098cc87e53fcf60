"""Problems and changes in the shapes that people and machines read.

Those of changes are in ``as_changes``, which only who compares needs.
"""

from generator.report.as_github import github
from generator.report.as_json import json
from generator.report.as_markdown import markdown
from generator.report.as_text import text
from generator.report.exceptions import exceptions
from generator.report.summary import summary

__all__ = [
    "exceptions",
    "github",
    "json",
    "markdown",
    "summary",
    "text",
]
