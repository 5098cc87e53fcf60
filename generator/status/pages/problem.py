"""What goes wrong in a site's own template, said so that its author can mend it."""

from __future__ import annotations


class TemplateProblem(Exception):  # noqa: N818 - it is told as a problem, not as an error
    """A template below ``overrides/status/`` that cannot be used, and where it says so.

    ``file`` names it from the site's root, ``line`` counts from 1 and is ``None`` where the file
    as a whole is meant.
    """

    def __init__(self, file: str, line: int | None, sentence: str) -> None:
        super().__init__(f"{file}:{line}: {sentence}" if line else f"{file}: {sentence}")
        self.file = file
        self.line = line
        self.sentence = sentence
