"""A reading gives every unknown the value that the plan decided."""

from dataclasses import replace

from constraints.reading import Reading
from constraints.unknowns import Attends
from tests.constraints.years import meeting, placed, plan, post, seat, year

YEAR = year(
    meeting("¤m", seats=(seat("¤chef"),)),
    posts=(post("¤chef", "¤a", deputy="¤vice"), post("¤vice", "¤b")),
)


def test_whoever_sits_attends_also_when_two_sit_on_one_seat():
    first = placed("¤m", "2027-03-01 9:00", {"¤chef": "¤a"})
    second = placed("¤m", "2027-03-01 9:00", {"¤chef": "¤b deputy"})
    both = replace(first, sittings=(*first.sittings, *second.sittings))
    read = Reading(YEAR, plan(both))
    assert read.true(Attends("¤m", "¤chef", "¤a", "holder"))
    assert read.true(Attends("¤m", "¤chef", "¤b", "deputy"))
    assert not read.true(Attends("¤m", "¤chef", "¤b", "holder"))


def test_nobody_attends_what_is_not_held():
    assert not Reading(YEAR, plan(dropped=("¤m",))).true(Attends("¤m", "¤chef", "¤a", "holder"))
