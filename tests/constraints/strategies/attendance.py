"""Seats of every strength and weight, empty, taken by holders or by deputies."""

from constraints.attendance import AttendanceRule
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

WANTS = Wants(meetings=(1, 3), posts=(2, 4), days=4, seats=(1, 3), busy=True)
CASES = Cases(lambda rng, year: AttendanceRule(**draw_strength(rng)), WANTS)

FAULTS = {
    "post": (
        (
            'yield Linear(("missing", seat.post, meeting.id), terms, -seat.weight)',
            'yield Linear(("missing", seat.post, meeting.id), terms, -seat.weight - 1)',
        ),
        ("tuple((-seat.weight, way) for way in ways)", "tuple((-1, way) for way in ways)"),
        (
            'if seat.attendance == "wanted":\n                    terms',
            'if seat.attendance != "optional":\n                    terms',
        ),
        ('if way.role == "deputy":', 'if way.role == "holder":'),
        ("((1, way),), 0)", "((1, way),), 1)"),
        ("((1, way),), 0)", "((2, way),), 0)"),
        ("constant += weight", "constant += weight - 1"),
        ("cheapest = min(1, weight)", "cheapest = weight + 1"),
        ("yield from self._floor(model, meeting)", 'yield Linear(("missing", "", meeting.id), (), -1)'),
    ),
    "check": (
        ("meeting.id), seat.weight)", "meeting.id), 1)"),
        (
            'sitting is None and seat.attendance == "wanted"',
            'sitting is None and seat.attendance != "optional"',
        ),
        (
            'sitting is None and seat.attendance == "wanted"',
            'sitting is None and plan.held(meeting.id) and seat.attendance == "wanted"',
        ),
        ('sitting.role == "deputy" and seat', 'sitting.role == "holder" and seat'),
        (
            ' and seat.attendance != "optional":\n                    yield',
            ' and seat.attendance == "wanted":\n                    yield',
        ),
    ),
}
