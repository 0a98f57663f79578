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
    end = rng.choice(("none", "none", "ready", "after", "done"))
    return Route(
        id="evaluering",
        item="Evaluering",
        through=tuple(rng.sample(bodies, rng.randint(1, len(bodies)))),
        gap=draw_gap(rng, longest=1),
        ready={"ready": rng.choice(days), "after": after}.get(end),
        done_by=rng.choice(days) if end == "done" else None,
        carry_over=rng.random() < 0.5,
    )


CASES = Cases(draw, Wants(meetings=(2, 5), series=2, days=6), How(foreign="steps", drop=0.6))

FAULTS = {
    "both": (
        ('int(found["days"])', 'int(found["days"]) - 1'),
        ("if not isinstance(self.ready, str):", "if True:"),
    ),
    "post": (
        ('yield Linear(("step", body), tuple((-1, unknown) for _, unknown in carried), -1)', "yield from ()"),
        ("(*onwards, *here), 0)", "(*onwards, *here), 1)"),
        ("apart, -self.gap.least, both)", "apart, 1 - self.gap.least, both)"),
        ("near, self.gap.most, both)", "near, self.gap.most + 1, both)"),
        ("span_mask(self.ready, ", "span_mask(date.fromordinal(self.ready.toordinal() + 1), "),
        (
            "span_mask(model.grid.first, self.done_by)",
            "span_mask(model.grid.first, date.fromordinal(self.done_by.toordinal() - 1))",
        ),
        ("positions, -days, when)", "positions, 1 - days, when)"),
        ("when = (carries, model.held(other.id))", "when = (carries,)"),
        (
            "pairwise(self.through):\n            yield from self._between(",
            "pairwise(self.through[1:]):\n            yield from self._between(",
        ),
    ),
    "check": (
        ("if gap < self.gap.least:", "if gap <= self.gap.least:"),
        ("gap > self.gap.most:", "gap >= self.gap.most:"),
        ("and day < self.ready:", "and day <= self.ready:"),
        ("if day > self.done_by:", "if day >= self.done_by:"),
        ("if gap < days:", "if gap <= days:"),
        ("if second is not None and first is None:", "if False:"),
        ("elif not plan.held(meeting):", "elif False:"),
        (
            "if not self.carry_over:\n                    yield",
            "if self.carry_over:\n                    yield",
        ),
        (
            "first, last = steps.get(self.through[0]), steps.get(self.through[-1])",
            "first, last = steps.get(self.through[-1]), steps.get(self.through[0])",
        ),
        ("if plan.held(other.id):", "if True:"),
    ),
}
