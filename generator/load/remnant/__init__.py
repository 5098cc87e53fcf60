"""What is left of a file in which something is wrong, typed for the rules to look at."""

from generator.load.remnant.mend import remnant_of

__all__ = ["remnant_of"]
