"""Tiny random years."""

from calendars.meetings import Series
from calendars.places import Travel
from constraints.year import Year
from tests.constraints.drawing.calendar import draw_calendar
from tests.constraints.drawing.meetings import draw_meeting
from tests.constraints.drawing.people import draw_engagements, draw_persons, draw_posts
from tests.constraints.drawing.places import PLACES, draw_rooms, draw_travel
from tests.constraints.years import MARK


def draw_year(rng, wants):
    """A year without rules, and the times of day that its plans start at."""
    calendar = draw_calendar(rng, wants.closures, wants.days)
    staffed = wants.seats[1] or wants.caseworkers[1]
    people = draw_persons(rng, wants.persons) if staffed else {}
    posts = draw_posts(rng, people, calendar.clusters, wants.posts) if staffed else {}
    names = [f"{MARK}s{number}" for number in range(1, wants.series + 1)]
    series = {
        name: Series(name, f"Forum {name[-1]}", "body", seated=draw_seated(rng, calendar)) for name in names
    }
    meetings = tuple(
        draw_meeting(rng, wants, calendar, posts, f"{MARK}m{number}", rng.choice(names))
        for number in range(1, rng.randint(*wants.meetings) + 1)
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
        posts=posts,
        series=series,
        meetings=meetings,
        rules=(),
        places=PLACES,
        rooms=draw_rooms(rng, calendar.clusters) if wants.rooms else {},
        travel=draw_travel(rng) if wants.places else Travel(),
        busy=draw_engagements(rng, people, calendar) if wants.busy else {},
    )
    return year, calendar.times


def draw_seated(rng, calendar):
    """Whenever, or from one day to another."""
    if rng.random() < 0.6:
        return None
    days = list(calendar.grid.days())
    return tuple(sorted((rng.choice(days), rng.choice(days))))
