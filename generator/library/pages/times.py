"""Days, moments and lengths of time, as the status page writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_WEEK = 7
_MONTH = 30.44
_MONTHS_OF_YEAR = 12


def day(when: date) -> str:
    """18 Nov 2026."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year:04}"


def clock(when: datetime) -> str:
    """14:02, in UTC."""
    return f"{when.astimezone(UTC):%H:%M}"


def moment(when: datetime) -> str:
    """18 Nov 2026, 14:02 UTC."""
    return f"{day(when.astimezone(UTC).date())}, {clock(when)} UTC"


def machine(when: datetime) -> str:
    """2026-11-18T14:02:00Z, for software."""
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")


def length(span: timedelta) -> str:
    """2 h 14 min; 3 days 4 h; less than a minute. The two largest units, rounded down."""
    if span < timedelta():
        return f"\u2212{length(-span)}"
    if span < _MINUTE:
        return "less than a minute" if span else "at once"
    hours, minutes = divmod(span // _MINUTE, 60)
    days, hours = divmod(hours, 24)
    if days:
        return _two(f"{days} day" if days == 1 else f"{days} days", f"{hours} h" * bool(hours))
    return _two(f"{hours} h" * bool(hours), f"{minutes} min" * bool(minutes))


def hours(span: timedelta) -> str:
    """3 days 4 h; less than an hour. No minutes: what shows it need not be made each minute."""
    return length(span - span % _HOUR) if span >= _HOUR else "less than an hour"


def about(span: timedelta) -> str:
    """12 days; under two days as ``hours``."""
    return f"{span.days} days" if span >= timedelta(days=2) else hours(span)


def apart(earlier: date, later: date) -> str:
    """4 months later; 12 days later; the same day."""
    days = (later - earlier).days
    if days < 1:
        return "the same day"
    if days < 2 * _WEEK:
        return _later(days, "day")
    if days < 2 * _MONTH:
        return _later(round(days / _WEEK), "week")
    months = round(days / _MONTH)
    if months < 2 * _MONTHS_OF_YEAR:
        return _later(months, "month")
    return _later(round(months / _MONTHS_OF_YEAR), "year")


def _later(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'} later"


def _two(larger: str, smaller: str) -> str:
    return " ".join(part for part in (larger, smaller) if part)
