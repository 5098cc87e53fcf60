"""A site as it may be published now: loaded, moved if it is an example, checked."""

from generator.site.archive import Archive, ChangedMeanwhileError, Learned
from generator.site.open import open_site
from generator.site.opened import Opened, Withheld

__all__ = ["Archive", "ChangedMeanwhileError", "Learned", "Opened", "Withheld", "open_site"]
