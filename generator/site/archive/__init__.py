"""The archive: events that are over and stand as an earlier build saw them need not be read again.

``archive`` is what a build asks; ``unchanged`` looks at the files; ``holdings`` is what the store
has, an ``index`` and, month by month, a ``row`` of each event; ``reader`` opens months, which
else are ``volumes``; ``whole`` reads an event again; ``over`` and ``noted`` are for the next build.
``papers`` are postmortems, which stand in an archive of their own.
"""

from generator.site.archive.archive import Archive
from generator.site.archive.holdings import ChangedMeanwhileError
from generator.site.archive.noted import Learned

__all__ = ["Archive", "ChangedMeanwhileError", "Learned"]
