"""What the interface says where a maintenance took a step by itself."""

from __future__ import annotations

from generator.model.vocabulary import Stage
from generator.status.words import Words


def step_words(words: Words, stage: Stage) -> str:
    """A sentence for a step that followed from the maintenance's window."""
    if stage is Stage.COMPLETED:
        return words.gettext("The maintenance has ended as planned.")
    return words.gettext("The maintenance has begun as planned.")
