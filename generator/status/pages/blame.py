"""Whose mistake an error in a template is: the site's own, with file and line, or ours."""

from __future__ import annotations

import traceback
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from generator.status.pages.own import told
from generator.status.pages.problem import TemplateProblem


def blamed(error: Exception, overrides: Path | None) -> TemplateProblem | None:
    """Turn an error that comes from a site's own template into a problem; ``None`` if ours."""
    if overrides is None:
        return None
    if isinstance(error, TemplateSyntaxError):
        file = told(Path(error.filename or ""), overrides)
        return TemplateProblem(file, error.lineno, error.message or "unreadable") if file else None
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        file = told(Path(frame.filename), overrides)
        if file:
            return TemplateProblem(file, frame.lineno, _sentence(error))
    return None


def _sentence(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.name!r}"
    return str(error) or type(error).__name__
