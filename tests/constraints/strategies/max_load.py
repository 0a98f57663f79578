"""Everyone, caseworkers, administrators or the meetings themselves, by the day and by the ISO week."""

from constraints.max_load import MaxLoad
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    return MaxLoad(
        who=rng.choice(("everyone", "caseworkers", "administrators", "meetings")),
        unit=rng.choice(("day", "week", "week")),
        meetings=rng.choice(((), (), tuple(sorted(year.series))[:1])),
        most=rng.choice((1, 1, 2)),
        **draw_strength(rng),
    )


WANTS = Wants(
    meetings=(2, 4),
    series=2,
    days=2,
    persons=(1, 2),
    posts=(1, 2),
    seats=(1, 2),
    caseworkers=(0, 1),
    administrators=True,
)
CASES = Cases(draw, WANTS)

FAULTS = {
    "both": (
        ("post == meeting.administrator", "post != meeting.administrator"),
        ("return post is None", "return True"),
    ),
    "post": (
        ("(1,) * len(intervals), self.most)", "(1,) * len(intervals), self.most + 1)"),
        ("yield Linear(key, tuple(terms), self.most)", "yield Linear(key, tuple(terms), self.most + 1)"),
        ("yield Linear(key, tuple(terms), self.most)", "yield Linear(key, tuple(terms[1:]), self.most)"),
        ('= "days" if self.unit == "day" else "weeks"', '= "weeks" if self.unit == "day" else "days"'),
        ('= "days" if self.unit == "day" else "weeks"', '= "days"'),
        ("if len(meetings) > self.most:", "if len(meetings) > self.most + 1:"),
        ("counted[0] if len(counted) == 1 else AnyOf(tuple(counted))", "counted[0]"),
    ),
    "check": (
        ("if count > self.most and", "if count > self.most + 1 and"),
        ("if count > self.most and", "if count >= self.most and"),
        ("count - self.most, {", "1, {"),
        ("counts.get((person, period), 0) + 1", "1"),
        ("for person in self.counted(meeting, comers):", "for person in [person for person, _ in comers]:"),
        ('key = ("person", person, str(period))', 'key = ("person", person, str(plan.day(meeting.id)))'),
    ),
}
