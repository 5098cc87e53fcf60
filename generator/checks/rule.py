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
    needs: frozenset[str] | None = None
    """Keys of ``site.yml`` that must be whole for it to be right about what is left of a file in
    which something is wrong (``partial``). ``None`` where it must see the whole file.
    """

    @classmethod
    def of(cls, module: ModuleType) -> Rule:
        """Make the rule that a module of ``rules`` states.

        Its looks are functions of its own, or those of the ``SEARCH`` that it has instead.
        """
        *_, subject, name = module.__name__.split(".")
        looks = getattr(module, "SEARCH", module)
        return cls(
            name.replace("_", "-"),
            module.__doc__ or "",
            subject,
            getattr(looks, "of_event", None),
            getattr(looks, "of_site", None),
            getattr(looks, "of_postmortem", None),
            looks_back=getattr(looks, "looks_back", False),
            needs=getattr(looks, "NEEDS", None),
        )
