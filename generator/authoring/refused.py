"""What authoring will not do, and the way out, in words for the person who asked."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - it says what it is
    """Nothing was changed. ``hint`` is the next thing to do."""

    def __init__(self, sentence: str, hint: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint
