"""A meeting's window as it stands a year later."""

from calendars.window import split_ca
from scheduler.roll.days import same_week
from scheduler.roll.later import later
from scheduler.roll.written_dates import redated


def carried_window(words: str, year: int) -> str:
    """The window in the year after `year`: dates by weekday and ISO week, other words by the year they name.

    Words without a year mean the year of their file, and stay.

    >>> carried_window("ca. 30. juni 2027", 2027)
    'ca. 28. juni 2028'
    >>> carried_window("3.-14. maj 2027", 2027)
    '3.-14. maj 2028'
    >>> carried_window("ultimo januar", 2027)
    'ultimo januar'
    """
    window = split_ca(words)[1]
    moved = redated(window, lambda day: same_week(day, 1))
    if moved == window:
        moved = later(window, year)
    return words.removesuffix(window) + moved
