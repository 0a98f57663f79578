"""Denmark's holidays are ours to know, and the `holidays` package must know the same ones."""

from datetime import date

import pytest

from calendars.danish_holidays import CODES, FIRST, LAST, danish_holidays, easter
from calendars.foreign_holidays import foreign_holidays


@pytest.mark.parametrize("code", CODES)
def test_every_year_is_as_the_worlds_holidays_have_it(code):
    for year in range(FIRST, LAST + 1):
        assert list(danish_holidays(year).items()) == list(foreign_holidays(code, year).items())


@pytest.mark.parametrize("year", [FIRST - 1, LAST + 1])
def test_neither_knows_the_years_beyond(year):
    for law in (danish_holidays, lambda year: foreign_holidays("DK", year)):
        with pytest.raises(ValueError, match=str(year)):
            law(year)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, (3, 22)), (1943, (4, 25)), (1954, (4, 18)), (1981, (4, 19)), (2000, (4, 23)), (2027, (3, 28))],
)
def test_easter_at_its_earliest_its_latest_and_in_the_years_gauss_got_wrong(year, day):
    assert easter(year) == date(year, *day)
