"""Whose mistake an error in a template is: the site's own, with file and line, or ours."""

from __future__ import annotations

import traceback
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from generator.status.pages.problem import TemplateProblem


def blamed(error: Exception, overrides: Path | None) -> TemplateProblem | None:
    """Turn an error that comes from a site's own template into a problem; ``None`` if ours."""
    if overrides is None:
        return None
    if isinstance(error, TemplateSyntaxError):
        file = _inside(error.filename, overrides)
        return TemplateProblem(file, error.lineno, error.message or "unreadable") if file else None
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        file = _inside(frame.filename, overrides)
        if file:
            return TemplateProblem(file, frame.lineno, _sentence(error))
    if isinstance(error, UnicodeDecodeError):
        return TemplateProblem("overrides/status/", None, "a template is not UTF-8 text")
    return None


def _inside(filename: str | None, overrides: Path) -> str | None:
    """Name a file below the overrides from the site's root."""
    if filename is None:
        return None
    try:
        below = Path(filename).relative_to(overrides)
    except ValueError:
        return None
    return f"overrides/status/{below.as_posix()}"


def _sentence(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.name!r}"
    return str(error) or type(error).__name__
