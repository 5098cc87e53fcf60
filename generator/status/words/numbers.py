"""Numbers and percentages as a language writes them, with the digits 0 to 9."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache

from generator.status.words.customs import Customs

_HUNDREDTH = Decimal("0.01")
_WHOLE = Decimal(100)
_NEEDS_NO_GROUPING = 1000


class Numbers:
    """Writes numbers in one language."""

    def __init__(self, customs: Customs) -> None:
        self._tag = customs.tag
        self._before, self._after = customs.percent
        self._point = customs.point
        self.number = lru_cache(maxsize=4096)(self._number)
        self.percent = lru_cache(maxsize=16384)(self._percent)

    def _percent(self, value: Decimal) -> str:
        """99.95%: two decimals, rounded down; 100% is all of it and never nearly so."""
        floored = min(value, _WHOLE).quantize(_HUNDREDTH, rounding=ROUND_FLOOR)
        digits = "100" if floored == _WHOLE else str(floored).replace(".", self._point)
        return f"{self._before}{digits}{self._after}"

    def _number(self, value: int) -> str:
        """1,234."""
        if 0 <= value < _NEEDS_NO_GROUPING:
            return str(value)
        from babel.numbers import format_decimal  # noqa: PLC0415 - few numbers are so large

        return format_decimal(value, locale=self._tag, numbering_system="latn")
