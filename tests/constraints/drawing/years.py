"""Tiny random years."""

from hypothesis import strategies as st

from calendars.meetings import Series
from calendars.places import Travel
from constraints.year import Year
from tests.constraints.drawing.calendar import calendars
from tests.constraints.drawing.meetings import Wants, meetings
from tests.constraints.drawing.people import engagements, persons, posts
from tests.constraints.drawing.places import PLACES, rooms, ways
from tests.constraints.years import MARK


@st.composite
def years(draw, wants=Wants()):
    """A year without rules, and the times of day that its plans start at."""
    calendar = draw(calendars(wants.closures, wants.days))
    staffed = wants.seats[1] or wants.caseworkers[1]
    people = draw(persons(wants.persons)) if staffed else {}
    held = draw(posts(people, calendar.clusters, wants.posts)) if people else {}
    series = {
        f"{MARK}s{n}": Series(f"{MARK}s{n}", f"Forum {n}", "body", seated=draw(seated(calendar)))
        for n in range(1, wants.series + 1)
    }
    count = draw(st.integers(*wants.meetings))
    named = tuple(
        draw(meetings(wants, calendar, held, f"{MARK}m{n}", draw(st.sampled_from(sorted(series)))))
        for n in range(1, count + 1)
    )
    year = Year(
        title="Lille år",
        year=calendar.grid.first.year,
        installation="test",
        language="da",
        zone="Europe/Copenhagen",
        days=calendar.days,
        grid=calendar.grid,
        persons=people,
        posts=held,
        series=series,
        meetings=named,
        rules=(),
        places=PLACES,
        rooms=draw(rooms(calendar.clusters)) if wants.rooms else {},
        travel=draw(ways()) if wants.places else Travel(),
        busy=draw(engagements(people, calendar)) if wants.busy else {},
    )
    return year, calendar.times


@st.composite
def seated(draw, calendar):
    """Whenever, or from one day to another."""
    if draw(st.sampled_from((True, True, False))):
        return None
    days = draw(st.tuples(*[st.dates(calendar.grid.first, calendar.grid.last)] * 2))
    return min(days), max(days)
