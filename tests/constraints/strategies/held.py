"""Meetings dropped that may be, and meetings dropped that may not."""

from constraints.held import HeldRule
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.plans import How

CASES = Cases(lambda rng, year: HeldRule(**draw_strength(rng)), how=How(drop_any=True))

FAULTS = {
    "post": (
        ("((-1, held),), -1, hard=True", "((-1, held),), 0, hard=True"),
        ("-1, hard=True", "-1"),
        (
            "if not meeting.optional:\n                yield Linear",
            "if not meeting.optional and meeting.seats:\n                yield Linear",
        ),
        (
            "((-meeting.drop_price, held),), -meeting.drop_price)",
            "((-meeting.drop_price, held),), 1 - meeting.drop_price)",
        ),
        ("((-meeting.drop_price, held),), -meeting.drop_price)", "((-1, held),), -1)"),
        (
            "elif meeting.drop_price:\n                yield Linear",
            "elif meeting.drop_price > 1:\n                yield Linear",
        ),
    ),
    "check": (
        ("if not plan.held(meeting.id):", "if meeting.id in plan.plan.dropped and meeting.optional:"),
        ("meeting.id), hard=True)", "meeting.id))"),
        (
            "elif meeting.drop_price:\n                    yield",
            "elif meeting.drop_price > 1:\n                    yield",
        ),
        ('("dropped", meeting.id), meeting.drop_price)', '("dropped", meeting.id), 1)'),
        (
            "if not meeting.optional:\n                    yield",
            "if meeting.optional:\n                    yield",
        ),
    ),
}
