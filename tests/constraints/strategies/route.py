"""Items through one to three bodies, ready and due on days near the meetings, carried by any meeting."""

from hypothesis import strategies as st

from constraints.route import Route
from tests.constraints.drawing.case import cases
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How
from tests.constraints.drawing.gaps import gaps


def make(draw, year):
    bodies = draw(st.permutations(sorted(year.series)))
    days = st.sampled_from([day for one in year.meetings for day in one.window.days() if day in year.grid])
    after = st.builds(
        "sidste {} + {} hverdage".format, st.sampled_from(sorted(year.series)), st.integers(0, 3)
    )
    return Route(
        id="evaluering",
        item="Evaluering",
        through=tuple(bodies[: draw(st.integers(1, 3))]),
        gap=draw(gaps()),
        ready=draw(st.none() | days | after),
        done_by=draw(st.none() | days),
        carry_over=draw(st.booleans()),
    )


CASES = cases(make, Wants(meetings=(2, 4), series=3), How(foreign=True))
