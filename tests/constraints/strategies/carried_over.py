"""Routes whose last steps may lie beyond the horizon; the charge is held to the route's own steps."""

from dataclasses import replace

from constraints.carried_over import CarriedOver
from constraints.route import Route
from tests.constraints.drawing.case import Case, draw_strength, starts_left
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How, draw_plan
from tests.constraints.drawing.years import draw_year


class CASES:
    """A year with a route; its plan is drawn for the route alone."""

    @staticmethod
    def draw(rng):
        year, times = draw_year(rng, Wants(series=3))
        through = tuple(rng.sample(sorted(year.series), rng.randint(1, 3)))
        route = Route(id="evaluering", item="Evaluering", through=through, carry_over=True)
        rule = CarriedOver(route="evaluering", item="Evaluering", through=through, **draw_strength(rng))
        year = replace(year, rules=(route, rule))
        return Case(year, rule, draw_plan(rng, year, times, How()), starts_left(year, rule, times, How()))


FAULTS = {
    "post": (
        ("steps, -1)", "steps, 0)"),
        ("(-1, model.carries(self.route, one.id))", "(1, model.carries(self.route, one.id))"),
        ("for body in self.through:\n            steps", "for body in self.through[1:]:\n            steps"),
        ("model.year.select(body))", "model.year.select(body)[1:])"),
        ("steps, -1)", "steps, -2)"),
    ),
    "check": (
        ("for body in self.through:\n            if", "for body in self.through[1:]:\n            if"),
        ("steps.get(body) is None", "steps.get(body) is not None"),
        ("plan.routes.get(self.route, {})", "{}"),
        ('Violation(("carried", body))', 'Violation(("carried", body), 2)'),
        ("steps.get(body) is None", "body in steps and steps[body] is None and body == self.through[-1]"),
    ),
}
