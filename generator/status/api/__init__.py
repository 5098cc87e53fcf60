"""The Statuspage API v2 as files: software that reads Atlassian's pages reads ours unchanged.

Shapes, key order, words and the format of times are theirs. What our model has and theirs has
not is told in their terms: a notice is an incident without impact, a cancelled maintenance is a
completed one.
"""

from generator.status.api.publish import render

__all__ = ["render"]
