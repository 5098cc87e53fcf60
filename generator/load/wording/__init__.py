"""What pydantic objects to, in an author's words: what was found, what is allowed, the way out."""

from generator.load.wording.problems import problems_of

__all__ = ["problems_of"]
