"""What primo, medio and ultimo mean, as days of the month."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from calendars.language import Text
from calendars.window_fault import WindowFault, nearest_word

Part = Literal["primo", "medio", "ultimo"]
PARTS: tuple[Part, ...] = get_args(Part)
END_OF_MONTH = 31

_DAYS = re.compile(r"\s*([0-9]{1,2})\s*[-–]\s*([0-9]{1,2})?\s*")
_ALLOWED = Text(
    da='to dage i måneden, der findes i alle måneder ("1-10"); "21-" går til månedens udgang',
    en='two days of the month that every month has ("1-10"); "21-" runs to the end of the month',
)
_ORDER = Text(
    da="primo begynder før medio, og medio før ultimo", en="primo begins before medio, medio before ultimo"
)
_NAMES = Text(da="primo, medio og ultimo", en="primo, medio and ultimo")


@dataclass(frozen=True)
class MonthParts:
    """First and last day of the month, both included, of primo, medio and ultimo.

    A last day that a month does not have is its last day: 31 is the end of every month.

    >>> MonthParts().span("ultimo", 2027, 2)
    (datetime.date(2027, 2, 21), datetime.date(2027, 2, 28))
    """

    primo: tuple[int, int] = (1, 10)
    medio: tuple[int, int] = (11, 20)
    ultimo: tuple[int, int] = (21, END_OF_MONTH)

    def __post_init__(self) -> None:
        spans = [getattr(self, part) for part in PARTS]
        for part, (first, last) in zip(PARTS, spans, strict=True):
            if not 1 <= first <= 28 or not first <= last <= 31:
                raise WindowFault(part, f"{first}-{last}", _ALLOWED)
        if not spans[0][0] < spans[1][0] < spans[2][0]:
            raise WindowFault("primo, medio, ultimo", ", ".join(f"{a}-{b}" for a, b in spans), _ORDER)

    @classmethod
    def parse(cls, written: Mapping[str, str]) -> "MonthParts":
        """The parts as the year file writes them; one left out keeps its usual days.

        >>> MonthParts.parse({"primo": "1-7", "ultimo": "22-"}).ultimo
        (22, 31)
        """
        spans: dict[str, tuple[int, int]] = {}
        for part, days in written.items():
            if part not in PARTS:
                raise WindowFault(part, part, _NAMES, nearest_word(part, PARTS))
            match = _DAYS.fullmatch(days)
            if match is None:
                raise WindowFault(days, days[:40], _ALLOWED)
            spans[part] = (int(match[1]), int(match[2] or END_OF_MONTH))
        return cls(**spans)

    def span(self, part: Part, year: int, month: int) -> tuple[date, date]:
        """The first and last date of a part of a month."""
        first, last = {"primo": self.primo, "medio": self.medio, "ultimo": self.ultimo}[part]
        return date(year, month, first), date(year, month, min(last, monthrange(year, month)[1]))
