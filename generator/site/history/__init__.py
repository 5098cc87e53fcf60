"""The past of all postmortems from git: a few calls for all of them, however many they are."""

from generator.site.history.attach import with_history
from generator.site.history.newest import newest_change

__all__ = ["newest_change", "with_history"]
