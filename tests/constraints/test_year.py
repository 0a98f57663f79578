"""What a year works out of its facts."""

from dataclasses import replace
from random import Random

import pytest

from constraints.year import FEW
from tests.constraints.years import busy, meeting, post, seat, year

YEAR = year(
    meeting("a", "2027-03-01 2027-03-31", seats=(seat("p"),)),
    posts=(post("p", "x"),),
    engaged={"x": busy("2027-03-01 9:00 10:15", "2027-03-02 0:00 24:00", "2027-03-09 15:30 24:00")},
    dates="2027-03-01 2027-03-31",
    step=30,
)


@pytest.mark.parametrize("many", [1, 7, FEW, FEW + 1, 500])
@pytest.mark.parametrize("person", ["x", "nobody's calendar"])
@pytest.mark.parametrize("minutes", [30, 120])
def test_few_starts_are_free_as_all_are(many: int, person: str, minutes: int) -> None:
    rng = Random(many)
    every = [index for index in range(YEAR.grid.everything.bit_length()) if YEAR.grid.everything >> index & 1]
    starts = sum(1 << index for index in rng.sample(every, many))
    asked_nothing_yet = replace(YEAR)
    among = asked_nothing_yet.free_among(person, minutes, starts)
    assert among == starts & YEAR.free(person, minutes) == YEAR.free_among(person, minutes, starts)
    a, p = YEAR.meetings[0], YEAR.meetings[0].seats[0]
    holder, deputy = YEAR.seatable(a, p)
    assert replace(YEAR).seatable_among(a, p, starts) == (starts & holder, starts & deputy)
