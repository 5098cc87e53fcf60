"""What differs for customers and subscribers between two states of a site."""

from generator.derive.changes.compare import changes
from generator.derive.changes.told import Announcement, Changes

__all__ = ["Announcement", "Changes", "changes"]
"""The two states are of one moment, so that only content makes a difference."""
