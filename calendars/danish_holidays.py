"""Denmark's public holidays: the church's feast days that the reform of 1770 left, and New Year's Day."""

from datetime import date, timedelta

from calendars.easter import easter
from calendars.language import Text

FIRST_YEAR, LAST_YEAR = 1771, 2100
"""The reform of 26 October 1770 was in force from the year after; nobody knows the law of a far future."""
_LAST_BEDEDAG = 2023
_AFTER_EASTER = {
    -3: Text(da="Skærtorsdag", en="Maundy Thursday"),
    -2: Text(da="Langfredag", en="Good Friday"),
    0: Text(da="Påskedag", en="Easter Sunday"),
    1: Text(da="Anden påskedag", en="Easter Monday"),
    26: Text(da="Store bededag", en="Great Prayer Day"),
    39: Text(da="Kristi himmelfartsdag", en="Ascension Day"),
    49: Text(da="Pinsedag", en="Pentecost"),
    50: Text(da="Anden pinsedag", en="Pentecost Monday"),
}
_BEDEDAG = 26
_FIXED = {
    (1, 1): Text(da="Nytårsdag", en="New Year's Day"),
    (12, 25): Text(da="Juledag", en="Christmas Day"),
    (12, 26): Text(da="Anden juledag", en="Second Day of Christmas"),
}


def danish_holidays(year: int) -> dict[date, Text]:
    """The public holidays of a year in order, by the law in force that year.

    Store bededag is one until 2023 and none from 2024 (lov nr. 214 af 6. marts 2023). ValueError for a year
    whose law is not known.

    >>> danish_holidays(2027)[date(2027, 3, 26)]
    Text(da='Langfredag', en='Good Friday')
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"the public holidays of DK are not known for {year}")
    sunday = easter(year)
    found = {date(year, *day): name for day, name in _FIXED.items()}
    for after, name in _AFTER_EASTER.items():
        if after != _BEDEDAG or year <= _LAST_BEDEDAG:
            found[sunday + timedelta(after)] = name
    return dict(sorted(found.items()))
