"""Everything the interface says, in one language: messages, names, dates, numbers.

The same language and zone give the same words wherever they are asked for: no environment
locale, no machine's time zone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from generator.model.vocabulary import ComponentState, EventKind, Impact, Stage
from generator.status.words import vocabulary
from generator.status.words.catalogue import translations
from generator.status.words.customs import customs
from generator.status.words.dates import Dates
from generator.status.words.durations import duration
from generator.status.words.languages import spoken
from generator.status.words.numbers import Numbers


class Words:
    """The words of one language. Make it with ``Words.of``.

    Messages are formatted with ``%``, always, as Jinja's newstyle gettext does it: a percent sign
    that is meant is written ``%%``.
    """

    def __init__(self, language: str, zone: ZoneInfo) -> None:
        habits = customs(language)
        self.language = language
        """For ``lang`` attributes: ``en``."""
        self.locale_tag = habits.tag
        """For OpenGraph: ``en_GB``."""
        self.direction = habits.direction
        """``ltr`` or ``rtl``."""
        self.translations = translations(language)
        """For Jinja's ``install_gettext_translations(…, newstyle=True)``."""
        self._list_patterns = habits.lists
        self._stages = vocabulary.stage_names(self.translations)
        self._states = vocabulary.state_names(self.translations)
        self._impacts = vocabulary.impact_names(self.translations)
        self._kinds = vocabulary.kind_names(self.translations)
        dates, numbers = Dates(habits, zone), Numbers(habits)
        self.day, self.short_day, self.month = dates.day, dates.short_day, dates.month
        self.clock, self.moment, self.span = dates.clock, dates.moment, dates.span
        self.local_moment = dates.local_moment
        self.number, self.percent = numbers.number, numbers.percent

    @staticmethod
    def of(language: str, time_zone: str) -> Words:
        """The words of a language (``de``, ``de-AT``) for a site in a zone (``Europe/Berlin``)."""
        return _words(spoken(language), time_zone)

    def gettext(self, message: str, **values: object) -> str:
        """Say a message."""
        return self.translations.gettext(message) % values

    def ngettext(self, singular: str, plural: str, num: int, **values: object) -> str:
        """Say a message that counts; ``%(num)s`` is the number itself."""
        return self.translations.ngettext(singular, plural, num) % {"num": num, **values}

    def pgettext(self, context: str, message: str, **values: object) -> str:
        """Say a message that means different things in different places."""
        return self.translations.pgettext(context, message) % values

    def stage(self, stage: Stage) -> str:
        """Resolved."""
        return self._stages[stage]

    def state(self, state: ComponentState) -> str:
        """Partial outage."""
        return self._states[state]

    def impact(self, impact: Impact) -> str:
        """Critical."""
        return self._impacts[impact]

    def kind(self, kind: EventKind) -> str:
        """Incident."""
        return self._kinds[kind]

    def title(self, stage: Stage, title: str) -> str:
        """[Resolved] Checkout requests fail."""
        return f"[{self.stage(stage)}] {title}"

    def duration(self, length: timedelta) -> str:
        """1 h 23 min."""
        return duration(self.translations, length)

    def list(self, items: Sequence[str]) -> str:
        """A, B and C."""
        patterns = self._list_patterns
        if len(items) <= 1:
            return "".join(items)
        if len(items) == 2:  # noqa: PLR2004 - CLDR names this pattern by the number
            return _joined(patterns["2"], *items)
        text = _joined(patterns["end"], items[-2], items[-1])
        for item in items[-3:0:-1]:
            text = _joined(patterns["middle"], item, text)
        return _joined(patterns["start"], items[0], text)


def _joined(pattern: str, first: str, second: str) -> str:
    before, between_and_after = pattern.split("{0}")
    between, after = between_and_after.split("{1}")
    return f"{before}{first}{between}{second}{after}"


@lru_cache(maxsize=16)
def _words(language: str, time_zone: str) -> Words:
    return Words(language, _zone(time_zone))


def _zone(time_zone: str) -> ZoneInfo:
    try:
        return ZoneInfo(time_zone)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")
