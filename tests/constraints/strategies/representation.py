"""Speakers with a seat and without one."""

from constraints.representation import Representation
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

WANTS = Wants(meetings=(1, 3), seats=(1, 4), speakers=(0, 2))
CASES = Cases(lambda rng, year: Representation(**draw_strength(rng)), WANTS)

FAULTS = {
    "post": (
        ("((1, model.held(meeting.id)), *ways), 0)", "((1, model.held(meeting.id)), *ways), 1)"),
        ("((1, model.held(meeting.id)), *ways)", "ways"),
        ("ways = tuple((-1, way)", "ways = tuple((-1 if way.role == 'holder' else 0, way)"),
        (
            "for post in meeting.speakers:\n                ways",
            "for post in meeting.speakers[1:]:\n                ways",
        ),
        ("ways = tuple((-1, way)", "ways = tuple((1, way)"),
    ),
    "check": (
        (
            "for post in meeting.speakers:\n                    if",
            "for post in meeting.speakers[1:]:\n                    if",
        ),
        ("plan.sitting(meeting.id, post) is None", "plan.sitting(meeting.id, post) is not None"),
        ("if plan.held(meeting.id):\n                for", "if True:\n                for"),
        ('Violation(("speaker", post, meeting.id))', 'Violation(("speaker", post, meeting.id), 2)'),
        (
            "plan.sitting(meeting.id, post) is None",
            "getattr(plan.sitting(meeting.id, post), 'role', None) != 'holder'",
        ),
    ),
}
