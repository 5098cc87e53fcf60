"""Whose mistake an error in a template is: the site's own, with file and line, or ours."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from generator.status import TemplateProblem


@contextmanager
def blaming(overrides: Path | None) -> Iterator[None]:
    """Turn an error of a site's own template below ``overrides`` into ``TemplateProblem``."""
    try:
        yield
    except Exception as error:
        found = _blamed(error, overrides) if overrides else None
        if found is None:
            raise
        raise found from error


def _blamed(error: BaseException, overrides: Path) -> TemplateProblem | None:
    """Find the innermost line of the site's own templates that an error passed."""
    places = [
        (Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)
    ]
    if isinstance(error, TemplateSyntaxError):
        places.append((Path(error.filename or ""), error.lineno))
    for file, line in reversed(places):
        if file.is_relative_to(overrides):
            name = file.relative_to(overrides.parent).as_posix()
            return TemplateProblem(name, line, _sentence(error))
    return None


def _sentence(error: BaseException) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.name!r}"
    return str(error).strip() or type(error).__name__
