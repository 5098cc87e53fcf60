"""Days as people write them: ISO, worded, numeric; with or without a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_YEAR = r"(?:19|20)\d\d(?!\d|:\d)"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?(?![\w:.]\w|\d)"
DATE = re.compile(
    r"(?P<iso>(?:19|20)\d\d(?P<s>[-/.])(?P<isom>\d{1,2})(?P=s)(?P<isod>\d{1,2}))(?!\d)"
    rf"|(?:{_WEEKDAY},?\s+)?(?:the\s+)?(?P<d1>{_NTH})(?:\s+of)?[\s-]+(?P<m1>{_MONTH}),?"
    rf"(?:[\s-]+(?P<y1>{_YEAR}))?"
    rf"|(?:{_WEEKDAY},?\s+)?(?P<m2>{_MONTH})\s+(?:the\s+)?(?P<d2>{_NTH})"
    rf"(?:,?\s+(?P<y2>{_YEAR}))?"
    r"|(?P<a>\d{1,2})(?P<t>[/-])(?P<b>\d{1,2})(?P=t)(?P<y3>\d{2,4})(?![\d/])"
    rf"|(?P<a5>\d{{1,2}})\.(?P<b5>\d{{1,2}})\.(?P<y5>{_YEAR})"
    r"|(?P<a4>\d{1,2})/(?P<b4>\d{1,2})(?![\d/.])",
    re.IGNORECASE | re.ASCII,
)
WEEKDAY = re.compile(_WEEKDAY, re.IGNORECASE)
_EARLIEST, _LATEST = 1970, 2200
_MOST_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Written:
    """A day as far as it is written. Of two ``numbers`` either may be the month."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    numbers: tuple[int, int] | None = None
    weekday: int | None = None

    def resolve(self, near: date | None, *, day_first: bool | None) -> date | None:
        """The day that is meant; ``near`` helps where the year or the order is not written."""
        if self.weekday is not None:
            return _on_weekday(near, self.weekday)
        return min(
            self._candidates(near, day_first),
            key=lambda each: abs(each - near) if near else timedelta(0),
            default=None,
        )

    def _candidates(self, near: date | None, day_first: bool | None) -> list[date]:  # noqa: FBT001 - three answers, not a switch
        years = [self.year] if self.year else []
        if not years and near:
            years = [near.year, near.year - 1, near.year + 1]
        found = (
            _date(year, month, day) for month, day in self._orders(day_first) for year in years
        )
        return [each for each in found if each]

    def _orders(self, day_first: bool | None) -> list[tuple[int, int]]:  # noqa: FBT001 - three answers, not a switch
        if self.numbers is None:
            return [(self.month or 0, self.day or 0)]
        first, second = self.numbers
        orders = [(first, second), (second, first)]
        if day_first is not None:
            return orders[::-1][:1] if day_first else orders[:1]
        return [each for each in orders if each[0] <= _MOST_MONTHS]

    @property
    def day_first(self) -> bool | None:
        """Whether two numbers tell by themselves which of them is the day."""
        if self.numbers is None or max(self.numbers) <= _MOST_MONTHS:
            return None
        return self.numbers[0] > _MOST_MONTHS


def written_date(match: re.Match[str]) -> Written:
    """What a match of ``DATE`` says."""
    found = match.groupdict()
    if found["iso"]:
        return Written(int(found["iso"][:4]), int(found["isom"]), int(found["isod"]))
    for month, day, year in (("m1", "d1", "y1"), ("m2", "d2", "y2")):
        if found[month]:
            number = _MONTHS.index(found[month][:3].lower()) + 1
            nth = int(re.sub(r"\D", "", found[day]))
            return Written(int(found[year]) if found[year] else None, number, nth)
    if found["a5"]:
        return Written(int(found["y5"]), int(found["b5"]), int(found["a5"]))
    if found["a4"]:
        return Written(numbers=(int(found["a4"]), int(found["b4"])))
    return Written(_year(found["y3"]), numbers=(int(found["a"]), int(found["b"])))


def written_weekday(match: re.Match[str]) -> Written:
    """What a match of ``WEEKDAY`` says."""
    return Written(weekday=_DAYS.index(match[0][:3].lower()))


def first_date(text: str, *, day_first: bool | None = None) -> date | None:
    """The first day with a year that a text names anywhere."""
    for match in DATE.finditer(text):
        written = written_date(match)
        if written.year:
            day = written.resolve(None, day_first=day_first)
            if day:
                return day
    return None


def _year(digits: str) -> int | None:
    """``23`` is 2023; a year of three digits is a slip, and none."""
    if len(digits) == 2:  # noqa: PLR2004 - two digits
        return 2000 + int(digits)
    return int(digits) if len(digits) == 4 else None  # noqa: PLR2004 - four digits


def _on_weekday(near: date | None, weekday: int) -> date | None:
    """The first such day from ``near`` on."""
    if near is None or near.year >= _LATEST:
        return None
    return near + timedelta(days=(weekday - near.weekday()) % 7)


def _date(year: int, month: int, day: int) -> date | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
