"""Feeds of an edition: one item a final postmortem, and one a month's review.

An item's id is made of the postmortem's id and never changes; an edit moves its date only when
the author says ``revised``. Drafts are not announced: becoming final is the news.
"""

from generator.library.feeds.publish import render

__all__ = ["render"]
