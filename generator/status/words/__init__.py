"""The interface's words in every language it speaks, and dates and numbers as each writes them."""

from generator.status.words.languages import LANGUAGES
from generator.status.words.words import Words

__all__ = ["LANGUAGES", "Words"]
