"""The day, or the day and time, that is meant."""

from datetime import date

import pytest

from calendars.grid import Grid, Slot
from scheduler.alternatives.moment import Moment, MomentFault, parse_moment

GRID = Grid(date(2027, 1, 1), date(2027, 12, 31), 30)


@pytest.mark.parametrize("words", ["2027-09-14T10:30", "14-09-2027 10:30", "14. september 2027 kl. 10.30"])
def test_a_day_with_a_time(words: str) -> None:
    moment = parse_moment(words, GRID, "da")
    assert moment == Moment(date(2027, 9, 14), 630)
    assert list(GRID.slots(moment.mask(GRID))) == [Slot(date(2027, 9, 14), 630)]
    assert moment.say("da") == "tirsdag den 14. september 2027 kl. 10.30"
    assert moment.say("en") == "Tuesday 14 September 2027 at 10:30"


def test_a_day_alone_is_all_its_starts() -> None:
    moment = parse_moment("2027-09-14", GRID, "da")
    assert moment == Moment(date(2027, 9, 14))
    assert len(list(GRID.slots(moment.mask(GRID)))) == 48


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("14. september", "er ingen dag"),
        ("2027-02-29", "er ingen dag"),
        ("2027-09-14T25:00", "er ingen dag"),
        ("2027-09-14T10:60", "er ingen dag"),
        ("", "er ingen dag"),
        ("2028-01-03", "Mandag den 3. januar 2028 ligger uden for årets periode, 1. januar 2027 til"),
        ("2027-09-14T10:10", "hvert 30. minut: kl. 10.10 er ikke en starttid"),
    ],
)
def test_what_is_no_moment_of_the_year_says_what_to_write(words: str, says: str) -> None:
    with pytest.raises(MomentFault, match=says):
        parse_moment(words, GRID, "da")
