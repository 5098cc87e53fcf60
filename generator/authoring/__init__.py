"""Text that people go on editing: new files, and updates added to old ones.

Whatever is added, every other byte stays, and nothing is handed back that has not been read again
and proven to say exactly what was meant.
"""

from generator.authoring.append import append_update
from generator.authoring.blanks import blanks
from generator.authoring.create import event_file, modeline
from generator.authoring.difference import difference
from generator.authoring.history import next_update_id, refuse_future, refuse_history
from generator.authoring.lifecycle import (
    ending,
    is_over,
    may_follow,
    refuse_end,
    refuse_stage,
    reopening,
    usual_stage,
    window_of,
)
from generator.authoring.moments import moment_text, span_text
from generator.authoring.refused import Refused
from generator.authoring.scalar import Bare
from generator.authoring.slug import dated_slug, slug
from generator.authoring.templates import Templates, filled

__all__ = [
    "Bare",
    "Refused",
    "Templates",
    "append_update",
    "blanks",
    "dated_slug",
    "difference",
    "ending",
    "event_file",
    "filled",
    "is_over",
    "may_follow",
    "modeline",
    "moment_text",
    "next_update_id",
    "refuse_end",
    "refuse_future",
    "refuse_history",
    "refuse_stage",
    "reopening",
    "slug",
    "span_text",
    "usual_stage",
    "window_of",
]
