"""Why nothing could be published, as a problem like those of the content."""

from __future__ import annotations

from pathlib import Path

from generator.output import CannotPublish
from generator.problems import Place, Problem
from generator.status import TemplateProblem


def as_problem(trouble: CannotPublish | TemplateProblem, root: Path) -> Problem:
    """Say in the words of a problem why nothing could be published."""
    if isinstance(trouble, CannotPublish):
        place = Place(_seen_from(root, trouble.file))
        return Problem(place, trouble.rule, trouble.sentence, trouble.hint)
    return Problem(
        Place(trouble.file, trouble.line, 1 if trouble.line else None),
        "template",
        trouble.sentence,
        "mend the template, or remove it to get the built-in one back",
    )


def _seen_from(root: Path, file: str) -> str:
    """A path as ``root`` sees it, where it lies below."""
    path = Path(file)
    if path.is_relative_to(root.resolve()):
        return path.relative_to(root.resolve()).as_posix()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file
