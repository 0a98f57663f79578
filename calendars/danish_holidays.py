"""Denmark's public holidays: the church year, and the one that a law has taken away."""

from collections.abc import Iterator
from datetime import date, timedelta

from calendars.language import Text

CODES = ("DK", "DNK")
FIRST, LAST = 1771, 2100
"""Since the reform of 1770; for how long the law will be as it is, nobody knows."""

_BEDEDAG_UNTIL = 2023
_FIXED = (
    (1, 1, Text(da="Nytårsdag", en="New Year's Day")),
    (12, 25, Text(da="Juledag", en="Christmas Day")),
    (12, 26, Text(da="Anden juledag", en="Second Day of Christmas")),
)
_AFTER_EASTER = (
    (-3, Text(da="Skærtorsdag", en="Maundy Thursday")),
    (-2, Text(da="Langfredag", en="Good Friday")),
    (0, Text(da="Påskedag", en="Easter Sunday")),
    (1, Text(da="Anden påskedag", en="Easter Monday")),
    (39, Text(da="Kristi himmelfartsdag", en="Ascension Day")),
    (49, Text(da="Pinsedag", en="Pentecost")),
    (50, Text(da="Anden pinsedag", en="Pentecost Monday")),
)
_BEDEDAG = (26, Text(da="Store bededag", en="Great Prayer Day"))


def danish_holidays(year: int) -> dict[date, Text]:
    """The public holidays of a year, in order of time; ValueError before `FIRST` and after `LAST`.

    Store bededag is one until 2023 and none from 2024 (lov nr. 214 af 6. marts 2023). Grundlovsdag and 24
    and 31 December are none by law: a year file closes them.
    """
    if not FIRST <= year <= LAST:
        raise ValueError(f"the public holidays of DK are not known for {year}")
    return dict(sorted(_holidays(year)))


def _holidays(year: int) -> Iterator[tuple[date, Text]]:
    for month, day, name in _FIXED:
        yield date(year, month, day), name
    sunday = easter(year)
    for offset, name in _AFTER_EASTER:
        yield sunday + timedelta(offset), name
    if year <= _BEDEDAG_UNTIL:
        offset, name = _BEDEDAG
        yield sunday + timedelta(offset), name


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year, by Gauss's rule as Lichtenberg completed it (Hist. Math. 24, 1997).

    >>> easter(2027)
    datetime.date(2027, 3, 28)
    """
    century = year // 100
    shift = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    moon = (19 * (year % 19) + shift) % 30
    moon -= (moon + year % 19 // 11) // 29
    full = 21 + moon  # the paschal full moon, as a day of March
    first = 7 - (year + year // 4 + 2 - (3 * century + 3) // 4) % 7  # the first Sunday of March
    return date(year, 3, 1) + timedelta(full + 7 - (full - first) % 7 - 1)
