"""Why nothing could be announced, in words for people."""

from __future__ import annotations


class CannotNotify(Exception):  # noqa: N818 - it says what it is
    """A sentence that says what stands in the way, and the way out."""

    def __init__(self, sentence: str, hint: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint
