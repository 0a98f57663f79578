"""Routes whose last steps may lie beyond the horizon; the charge is held to the route's own steps."""

from dataclasses import replace

from hypothesis import strategies as st

from constraints.carried_over import CarriedOver
from constraints.route import Route
from tests.constraints.drawing.case import Case, starts_left, strengths
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import plans
from tests.constraints.drawing.years import years
from scheduler.candidates import Candidates


@st.composite
def carried(draw):
    year, times = draw(years(Wants(meetings=(1, 4), series=3)))
    through = tuple(draw(st.permutations(sorted(year.series)))[: draw(st.integers(1, 3))])
    route = Route(id="evaluering", item="Evaluering", through=through, carry_over=True)
    rule = CarriedOver(route="evaluering", item="Evaluering", through=through, **draw(strengths()))
    plan = draw(plans(replace(year, rules=(route,)), times))
    return Case(
        replace(year, rules=(route, rule)), rule, plan, Candidates(starts_left(year, rule, times, 0), {})
    )


CASES = carried()
