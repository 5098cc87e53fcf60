"""What is not for customers, looked for in everything that is published."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from generator.checks import published
from generator.checks.facts import Facts
from generator.checks.finding import Finding, Keys
from generator.checks.prose import line_of
from generator.checks.published import Text
from generator.model.content import Event, Postmortem, SiteConfig
from generator.problems import Level


class Leak(NamedTuple):
    """Where in a text something begins that is not for customers, and what it is."""

    start: int
    sentence: str
    hint: str


Find = Callable[[str, SiteConfig], Iterator[Leak]]


@dataclass(frozen=True, slots=True)
class Search:
    """How a rule looks through events, the site and postmortems for one kind of leak."""

    find: Find
    level: Level = Level.WARNING
    looks_back: bool = False
    """Whether it looks at events of long ago as well."""
    may_be: Callable[[str], bool] | None = None
    """A quick look that says whether the slow one is needed: at all texts of an event together, at
    each of a postmortem.
    """
    in_postmortems: bool = True
    """Whether it looks at public postmortems too."""
    NEEDS: ClassVar[frozenset[str]] = frozenset({"policies", "brand"})
    """Where ``site.yml`` says what customers may see."""

    def of_event(self, event: Event, facts: Facts) -> Iterator[Finding]:
        """Look at title and messages of what is recent, or of all."""
        if not self.looks_back and not facts.is_recent(event):
            return
        if self.may_be is None or self.may_be(published.whole(event)):
            yield from leaks(published.of_event(event), self.find, facts.site, self.level)

    def of_site(self, facts: Facts) -> Iterator[Finding]:
        """Look at what the site says of itself."""
        yield from leaks(published.of_site(facts), self.find, facts.site, self.level)

    def of_postmortem(self, postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
        """Look at what leaves the house of a public postmortem."""
        if self.in_postmortems:
            texts = published.of_postmortem(postmortem, facts)
            if self.may_be is not None:
                may_be = self.may_be
                texts = (each for each in texts if may_be(each.text))
            yield from leaks(texts, self.find, facts.site, self.level)


def leaks(
    texts: Iterator[Text], find: Find, site: SiteConfig, level: Level = Level.WARNING
) -> Iterator[Finding]:
    """Look through texts; of several leaks on one line the first is told."""
    for keys, text, body_line in texts:
        told: set[int] = set()
        for leak in find(text, site):
            line = line_of(text, leak.start)
            if line not in told:
                told.add(line)
                yield _finding(keys, body_line, line, leak, level)


def _finding(keys: Keys, body_line: int | None, line: int, leak: Leak, level: Level) -> Finding:
    if body_line is not None:
        return Finding(keys, leak.sentence, leak.hint, level, body_line=body_line + line)
    return Finding(keys, leak.sentence, leak.hint, level, line=line)
