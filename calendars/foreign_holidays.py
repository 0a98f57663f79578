"""The public holidays of other countries than Denmark, as the library `holidays` knows them."""

from datetime import date
from functools import lru_cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from holidays import HolidayBase, registry

from calendars.language import Text, join_words


def foreign_holidays(country: str, year: int) -> dict[date, Text]:
    """The public holidays of a year in order; the `da` name is the one in the country's own language.

    ValueError for an unknown country, and for a year whose holidays are not known.
    """
    law = _law(country)
    own, english = _languages(law)
    native, translated = _names(law, year, own), _names(law, year, english)
    return {
        day: Text(da=join_words(native[day]), en=join_words(translated[day], "en")) for day in sorted(native)
    }


@lru_cache
def _law(country: str) -> type[HolidayBase]:
    """The holidays of one country.

    Its file is loaded by itself: the package that it lies in imports all two hundred countries, a tenth of
    a second that every command would wait for.
    """
    for module, (name, *codes) in registry.COUNTRIES.items():
        if country in codes:
            path = Path(registry.__file__).parent / "countries" / f"{module}.py"
            spec = spec_from_file_location(f"holidays_of.{module}", path)
            assert spec is not None
            assert spec.loader is not None
            loaded = module_from_spec(spec)
            spec.loader.exec_module(loaded)
            law: type[HolidayBase] = getattr(loaded, name)
            return law
    raise ValueError(f'no public holidays known for the country "{country}"')


def _languages(law: type[HolidayBase]) -> tuple[str | None, str | None]:
    """The country's own language and English, each spelt out: left open, the environment decides."""
    english = [name for name in law.supported_languages if name.startswith("en")]
    return law.default_language, english[0] if english else law.default_language


def _names(law: type[HolidayBase], year: int, language: str | None) -> dict[date, list[str]]:
    found = law(years=year, language=language)
    if not found.start_year <= year <= found.end_year:
        raise ValueError(f"the public holidays of {law.country} are not known for {year}")
    return {day: found.get_list(day) for day in list(found)}
