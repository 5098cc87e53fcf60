"""What a rule is: an id, and a look at each event, at each postmortem or at the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Event, Postmortem

EventLook = Callable[[Event, Facts], Iterator[Finding]]
PostmortemLook = Callable[[Postmortem, Facts], Iterator[Finding]]
SiteLook = Callable[[Facts], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its id. ``documentation`` is for users: what is wrong, Bad and Good."""

    id: str
    documentation: str
    subject: str
    """The folder that it stands in."""
    of_event: EventLook | None = None
    of_site: SiteLook | None = None
    of_postmortem: PostmortemLook | None = None
    looks_back: bool = False
    """Whether a rule on leaks looks at events of long ago as well."""

    @classmethod
    def of(cls, module: ModuleType) -> Rule:
        """Make the rule that a module of ``rules`` states."""
        *_, subject, name = module.__name__.split(".")
        return cls(
            name.replace("_", "-"),
            module.__doc__ or "",
            subject,
            getattr(module, "of_event", None),
            getattr(module, "of_site", None),
            getattr(module, "of_postmortem", None),
            looks_back=getattr(module, "LOOKS_BACK", False),
        )
