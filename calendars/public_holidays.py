"""Public holidays by law, year by year, with their Danish and English names."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from holidays import country_holidays

from calendars.language import Text, join_words


@lru_cache(maxsize=1024)
def public_holidays(country: str, year: int) -> Mapping[date, Text]:
    """The public holidays of a year are those of the law in force that year.

    Store bededag is one until 2023 and none from 2024 (lov nr. 214 af 6. marts 2023). In a country
    other than Denmark the `da` name is the one in the country's own language. ValueError for an
    unknown country, and for a year whose holidays are not known: "none known" is not "none".

    >>> public_holidays("DK", 2027)[date(2027, 3, 26)]
    Text(da='Langfredag', en='Good Friday')
    """
    own, english = _languages(country)
    native, translated = _names(country, year, own), _names(country, year, english)
    return MappingProxyType(
        {
            day: Text(da=join_words(native[day]), en=join_words(translated[day], "en"))
            for day in sorted(native)
        }
    )


def _languages(country: str) -> tuple[str | None, str | None]:
    """The country's own language and English, each spelt out: left open, the environment decides."""
    try:
        of = country_holidays(country)
    except NotImplementedError as unknown:
        raise ValueError(f'no public holidays known for the country "{country}"') from unknown
    english = [name for name in of.supported_languages if name.startswith("en")]
    return of.default_language, english[0] if english else of.default_language


def _names(country: str, year: int, language: str | None) -> dict[date, list[str]]:
    found = country_holidays(country, years=year, language=language)
    if not found.start_year <= year <= found.end_year:
        raise ValueError(f"the public holidays of {country} are not known for {year}")
    return {day: found.get_list(day) for day in list(found)}


@lru_cache(maxsize=1024)
def weekday_holidays(country: str, year: int) -> tuple[int, ...]:
    """The public holidays of a year that fall Monday to Friday, as sorted date ordinals."""
    return tuple(day.toordinal() for day in public_holidays(country, year) if day.weekday() < 5)
