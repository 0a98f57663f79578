"""Items through one to three bodies, ready and due on days near the meetings, carried by any meeting."""

from constraints.route import Route
from tests.constraints.drawing.case import Cases
from tests.constraints.drawing.gaps import draw_gap
from tests.constraints.drawing.meetings import Wants, window_days
from tests.constraints.drawing.plans import How


def draw(rng, year):
    days = [day for one in year.meetings for day in window_days(one.window, year.grid)]
    bodies = sorted(year.series)
    after = f"sidste {rng.choice(bodies)} + {rng.randint(0, 3)} hverdage"
    return Route(
        id="evaluering",
        item="Evaluering",
        through=tuple(rng.sample(bodies, rng.randint(1, len(bodies)))),
        gap=draw_gap(rng),
        ready=rng.choice((None, rng.choice(days), after)),
        done_by=rng.choice((None, None, rng.choice(days))),
        carry_over=rng.random() < 0.5,
    )


CASES = Cases(draw, Wants(meetings=(2, 4), series=3), How(foreign="steps"))
