"""Larger years are the example several times over, and the same every time."""

from benchmarks.grown_year import grown_year


def test_dialogues_people_and_rooms_grow_along():
    once, twice = grown_year(1, 1), grown_year(2, 1)
    dialogues = [sum(1 for meeting in year.planned if meeting.kind == "dialogue") for year in (once, twice)]
    assert dialogues[1] == 2 * dialogues[0]
    assert len(twice.rooms) == 2 * len(once.rooms)
    assert len(twice.persons) > 1.3 * len(once.persons)
    bodies = [meeting.id for meeting in once.planned if meeting.kind == "body"]
    assert bodies == [meeting.id for meeting in twice.planned if meeting.kind == "body"]


def test_equal_seeds_give_equal_years_and_others_other_engagements():
    assert grown_year(1, 1).busy == grown_year(1, 1).busy
    assert grown_year(1, 1).busy != grown_year(1, 2).busy
