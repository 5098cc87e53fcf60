"""Feeds in RSS, Atom and JSON: one item an update, so that no reader misses a "resolved".

Readers notice an item once and seldom show it again. So ``feed.*`` has an item for each update,
under an id that never changes; ``history.*`` has one for each event, rewritten in place, for
software that used to poll a Statuspage.
"""

from generator.status.feeds.publish import render

__all__ = ["render"]
