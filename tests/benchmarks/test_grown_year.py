"""Larger years are the example several times over, and the same every time."""

from functools import partial

import pytest

from benchmarks.grown_year import grown_year
from scheduler.cli.folder import engagement_cache
from scheduler.year_file.read import read_year


@pytest.fixture(autouse=True)
def known_calendars(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example's own calendars come with every year of any size: they are read once."""
    monkeypatch.setattr("benchmarks.grown_year.read_year", partial(read_year, cache=engagement_cache()))


def test_dialogues_people_and_rooms_grow_along():
    once, twice = grown_year(1, 1), grown_year(2, 1)
    dialogues = [sum(1 for meeting in year.planned if meeting.kind == "dialogue") for year in (once, twice)]
    assert dialogues[1] == 2 * dialogues[0]
    assert len(twice.rooms) == 2 * len(once.rooms)
    assert len(twice.persons) > 1.3 * len(once.persons)
    bodies = [meeting.id for meeting in once.planned if meeting.kind == "body"]
    assert bodies == [meeting.id for meeting in twice.planned if meeting.kind == "body"]


def test_equal_seeds_give_equal_years_and_others_other_engagements():
    one, same, other = (grown_year(1, seed).busy for seed in (1, 1, 2))
    assert one == same != other
