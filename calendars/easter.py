"""The day of Easter, which half of the Danish public holidays follow."""

from datetime import date


def easter(year: int) -> date:
    """Easter Sunday (the anonymous Gregorian computus).

    >>> easter(2027)
    datetime.date(2027, 3, 28)
    """
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)
