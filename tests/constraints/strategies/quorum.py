"""Groups that share posts, and quorums of one to three."""

from constraints.quorum import Quorum
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

WANTS = Wants(meetings=(1, 2), seats=(1, 4), quorum=True)
CASES = Cases(lambda rng, year: Quorum(**draw_strength(rng)), WANTS)

FAULTS = {
    "both": (
        (
            "return [seat.post for seat in meeting.seats if group in seat.groups]",
            "return [seat.post for seat in meeting.seats]",
        ),
    ),
    "post": (
        ("((quorum, model.held(meeting.id)), *terms)", "((quorum - 1, model.held(meeting.id)), *terms)"),
        ("((quorum, model.held(meeting.id)), *terms), 0)", "((quorum, model.held(meeting.id)), *terms), 1)"),
        ("terms = [(-1, way)", "terms = [(-2, way)"),
        ("terms = [(-1, way)", "terms = [(-1 if way.role == 'holder' else 0, way)"),
        ("*terms), 0)", "*terms[1:]), 0)"),
    ),
    "check": (
        ("present < quorum", "present < quorum - 1"),
        ("present < quorum", "present <= quorum"),
        (
            "if plan.sitting(meeting.id, post))",
            "if getattr(plan.sitting(meeting.id, post), 'role', None) == 'holder')",
        ),
        ("quorum - present, data", "1, data"),
        ("if not plan.held(meeting.id):", "if False:"),
    ),
}
