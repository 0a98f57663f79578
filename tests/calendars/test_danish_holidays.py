"""Denmark's public holidays are those that the library for all countries knows, names and order too."""

import pytest

from calendars.danish_holidays import FIRST_YEAR, LAST_YEAR, danish_holidays
from calendars.foreign_holidays import foreign_holidays


def test_every_year_is_as_in_the_library() -> None:
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        assert list(danish_holidays(year).items()) == list(foreign_holidays("DK", year).items())


@pytest.mark.parametrize("year", [FIRST_YEAR - 1, LAST_YEAR + 1])
def test_a_year_unknown_here_is_unknown_there_in_the_same_words(year: int) -> None:
    for holidays in (danish_holidays, lambda year: foreign_holidays("DK", year)):
        with pytest.raises(ValueError, match=f"^the public holidays of DK are not known for {year}$"):
            holidays(year)
