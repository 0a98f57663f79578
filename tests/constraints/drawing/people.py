"""People, posts that change hands, deputies and engagements."""

from datetime import timedelta

from calendars.busy import Busy, minutes_mask
from calendars.people import Holding, Person, Post
from tests.constraints.drawing.calendar import draw_span
from tests.constraints.years import MARK


def draw_persons(rng, count):
    """So many people, from the fewest to the most."""
    names = [f"{MARK}p{number}" for number in range(1, rng.randint(*count) + 1)]
    return {name: Person(name, f"Person {name[-1]}") for name in names}


def draw_posts(rng, people, clusters, count):
    """Posts: some change hands or stand vacant for days, some have a deputy."""
    names = [f"{MARK}post{number}" for number in range(1, rng.randint(*count) + 1)]
    found = {}
    for name in names:
        deputy = rng.choice([None, *(other for other in names if other != name)])
        found[name] = Post(name, f"Post {name[-1]}", "", draw_holdings(rng, people, clusters), deputy)
    return found


def draw_holdings(rng, people, clusters):
    """One holder throughout, or two with perhaps a vacant day between them; seldom nobody."""
    first, last = clusters[0][0] - timedelta(400), clusters[-1][1] + timedelta(400)
    kind = rng.choice(("one", "one", "one", "two", "two", "two", "none"))
    if kind == "none":
        return ()
    if kind == "one":
        return (Holding(rng.choice(sorted(people)), first, last),)
    turn, _ = draw_span(rng, clusters, (0, 0))
    before, after = rng.choice(sorted(people)), rng.choice(sorted(people))
    return (Holding(before, first, turn), Holding(after, turn + timedelta(rng.randint(1, 2)), last))


def draw_engagements(rng, people, calendar):
    """Busy masks for some; whoever has none is not known to be busy at all."""
    return {person: draw_busy(rng, calendar) for person in sorted(people) if rng.random() < 0.5}


def draw_busy(rng, calendar):
    """Engagements near the starts that are tried, on one day or several."""
    days = {}
    for _ in range(rng.randint(1, 3)):
        first, last = draw_span(rng, calendar.clusters)
        start = rng.choice(calendar.times) + rng.choice((0, -30, 30, 59))
        end = start + rng.choice((1, 30, 60, 180))
        for number in range((last - first).days + 1):
            day = first + timedelta(number)
            days[day] = days.get(day, 0) | minutes_mask(max(0, start), min(1440, end))
    return Busy(days)
