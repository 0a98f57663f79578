"""Public holidays by law, year by year, with their Danish and English names."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from calendars.danish_holidays import danish_holidays
from calendars.language import Text


@lru_cache(maxsize=1024)
def public_holidays(country: str, year: int) -> Mapping[date, Text]:
    """The public holidays of a year, in order, are those of the law in force that year.

    In a country other than Denmark the `da` name is the one in the country's own language. ValueError for
    an unknown country, and for a year whose holidays are not known: "none known" is not "none".

    >>> public_holidays("DK", 2027)[date(2027, 3, 26)]
    Text(da='Langfredag', en='Good Friday')
    """
    return MappingProxyType(danish_holidays(year) if country == "DK" else _foreign(country, year))


def _foreign(country: str, year: int) -> dict[date, Text]:
    """Loads the law of the whole world, a tenth of what a Danish year's command takes, when it is asked."""
    from calendars.foreign_holidays import foreign_holidays

    return foreign_holidays(country, year)


@lru_cache(maxsize=1024)
def weekday_holidays(country: str, year: int) -> tuple[int, ...]:
    """The public holidays of a year that fall Monday to Friday, as sorted date ordinals."""
    return tuple(day.toordinal() for day in public_holidays(country, year) if day.weekday() < 5)
