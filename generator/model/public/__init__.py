"""What may leave the house: everything the status lane knows, copied field by field.

Nothing here imports an internal model (an import contract holds it). Times are UTC; text is as
the author wrote it and *not* escaped, except ``html`` fields, which are sanitised and safe to
print as they are.
"""

from generator.model.public.chronicle import Chronicle, Ids
from generator.model.public.component import (
    PublicComponent,
    PublicDay,
    PublicGroup,
    PublicUptime,
)
from generator.model.public.event import (
    PublicChange,
    PublicEffect,
    PublicEvent,
    PublicPostmortem,
    PublicUpdate,
    PublicWindow,
)
from generator.model.public.remembered import Remembered, moment_of, ticks_of
from generator.model.public.site import (
    PublicBanner,
    PublicBrand,
    PublicLink,
    PublicMonth,
    PublicSeverity,
    PublicSite,
    PublicUptimeRule,
)
from generator.model.public.volume import Entry, Place, Volume

__all__ = [
    "Chronicle",
    "Entry",
    "Ids",
    "Place",
    "PublicBanner",
    "PublicBrand",
    "PublicChange",
    "PublicComponent",
    "PublicDay",
    "PublicEffect",
    "PublicEvent",
    "PublicGroup",
    "PublicLink",
    "PublicMonth",
    "PublicPostmortem",
    "PublicSeverity",
    "PublicSite",
    "PublicUpdate",
    "PublicUptime",
    "PublicUptimeRule",
    "PublicWindow",
    "Remembered",
    "Volume",
    "moment_of",
    "ticks_of",
]
