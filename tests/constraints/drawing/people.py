"""People, posts that change hands, deputies and engagements."""

from datetime import timedelta

from hypothesis import strategies as st

from calendars.busy import Busy, minutes_mask
from calendars.people import Holding, Person, Post
from tests.constraints.years import MARK


@st.composite
def persons(draw, most):
    """So many people, from the fewest to the most."""
    count = draw(st.integers(*most))
    return {f"{MARK}p{n}": Person(f"{MARK}p{n}", f"Person {n}") for n in range(1, count + 1)}


@st.composite
def posts(draw, people, clusters, count):
    """Posts: some change hands or stand vacant for days, some have a deputy."""
    names = [f"{MARK}post{n}" for n in range(1, draw(st.integers(*count)) + 1)]
    found = {}
    for name in names:
        others = [other for other in names if other != name]
        deputy = draw(st.none() | st.sampled_from(others)) if others else None
        found[name] = Post(name, f"Post {name[-1]}", "", draw(holdings(people, clusters)), deputy)
    return found


@st.composite
def holdings(draw, people, clusters):
    """One holder throughout, or two with perhaps a vacant day between them, or nobody."""
    first, last = clusters[0][0] - timedelta(400), clusters[-1][1] + timedelta(400)
    kind = draw(st.sampled_from(("one", "one", "one", "two", "two", "two", "none")))
    if kind == "none":
        return ()
    if kind == "one":
        return (Holding(draw(st.sampled_from(sorted(people))), first, last),)
    start, end = draw(st.sampled_from(clusters))
    turn = start + timedelta(draw(st.integers(0, (end - start).days)))
    vacant = draw(st.integers(1, 2))
    before, after = draw(st.sampled_from(sorted(people))), draw(st.sampled_from(sorted(people)))
    return (Holding(before, first, turn), Holding(after, turn + timedelta(vacant), last))


@st.composite
def engagements(draw, people, calendar):
    """Busy masks for some; whoever has none is not known to be busy at all."""
    found = {}
    for person in sorted(people):
        if draw(st.booleans()):
            days = {}
            for first, last in draw(st.lists(st.sampled_from(calendar.clusters), max_size=3)):
                day = first + timedelta(draw(st.integers(0, (last - first).days)))
                start = draw(st.sampled_from(calendar.times)) + draw(st.sampled_from((0, -30, 30, 59)))
                end = start + draw(st.sampled_from((1, 30, 60, 180)))
                days[day] = days.get(day, 0) | minutes_mask(max(0, start), min(1440, end))
            found[person] = Busy(days)
    return found
