"""An administrator's meetings, back to back, with pauses, and on several days."""

from constraints.together import Together
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    return Together(
        meetings=rng.choice(((), (), tuple(sorted(year.series))[:1])),
        per_day=rng.randint(1, 3),
        pause=rng.choice((0, 30, 60)),
        day_price=rng.randint(0, 3),
        split_price=rng.randint(0, 3),
        **draw_strength(rng),
    )


WANTS = Wants(
    meetings=(2, 4), series=2, days=2, persons=(1, 2), posts=(1, 1), seats=(1, 1), administrators=True
)
CASES = Cases(draw, WANTS)

FAULTS = {
    "both": (
        (
            "return -(-sum(1 for meeting in meetings if not meeting.optional) // self.per_day)",
            "return sum(1 for meeting in meetings if not meeting.optional) // self.per_day",
        ),
        ("if len(meetings) > 1}", "if len(meetings) > 3}"),
    ),
    "post": (
        (
            "days, self.day_price * self.needed(meetings))",
            "days, self.day_price * self.needed(meetings) + 1)",
        ),
        ("(self.day_price, day) for day in used", "(1, day) for day in used"),
        ("(*held, *joined, *firsts), 0)", "(*held, *joined, *firsts), 1)"),
        ("(*held, *joined, *firsts)", "(*held, *firsts)"),
        ('"minutes", 0, self.pause)', '"minutes", 0, self.pause - 30)'),
        ('"minutes", 0, self.pause)', '"minutes", 1, self.pause)'),
        (
            "firsts = [(-self.split_price, day) for day in used]",
            "firsts = [(-self.split_price, day) for day in used[1:]]",
        ),
    ),
    "check": (
        ("if len(days) > needed and", "if len(days) > needed + 1 and"),
        ("if 0 <= plan.apart", "if 0 < plan.apart"),
        ('"minutes") <= self.pause', '"minutes") < self.pause'),
        ("splits = len(held) - joined - len(days)", "splits = len(held) - joined - 1"),
        ("if splits > 0 and", "if splits > 1 and"),
        ("self.day_price * (len(days) - needed), data", "self.day_price, data"),
        ("permutations(held, 2)", "permutations(held[1:], 2)"),
    ),
}
