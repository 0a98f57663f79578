"""Times that were published to a person are no engagements of theirs, whoever strips the uids."""

from datetime import timedelta

from calendars.plan_file import read_plan
from scheduler.published_times import published_times
from scheduler.year_file.read import read_year
from tests.scheduler.cli.conftest import folder, planned, run  # noqa: F401


def test_nothing_is_known_before_something_is_published(folder):  # noqa: F811
    assert published_times(folder, "aarshjul", 2027) == {}


def test_each_person_is_told_the_times_of_the_meetings_they_come_to(folder, run, tmp_path):  # noqa: F811
    run("feeds", folder, "--out", tmp_path / "ud")
    year, plan = read_year(folder), read_plan(folder / "plan.json").plan
    times = published_times(folder, year.installation, 2027)
    assert times.keys() <= year.persons.keys()
    for placement in plan.placements:
        minutes = timedelta(minutes=year.by_id[placement.meeting].minutes)
        for sitting in placement.sittings:
            if sitting.person is not None:
                starts = {
                    start.replace(tzinfo=None): end.replace(tzinfo=None)
                    for start, end in times[sitting.person]
                }
                matching = [start for start in starts if start.date() == placement.slot.day]
                assert any(starts[start] - start == minutes for start in matching)
