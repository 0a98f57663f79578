"""One chair or a shared one, with and without deputies; anybody named, nobody, somebody absent."""

from constraints.chair import Chair
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

WANTS = Wants(meetings=(1, 1), persons=(2, 4), posts=(2, 2), seats=(1, 2), chairs=(1, 2))
CASES = Cases(lambda rng, year: Chair(**draw_strength(rng)), WANTS, How(foreign="chairs"), How())

FAULTS = {
    "post": (
        ("((1, held), *one_of), 0)", "((1, held), *one_of), 1)"),
        ('yield Implies(("absent", person, meeting.id), (chair,), there)', "yield from ()"),
        ("there = ways[0] if len(ways) == 1 else AnyOf(tuple(ways))", "there = ways[0]"),
        ("for post in meeting.chairs:\n        for way", "for post in meeting.chairs[:1]:\n        for way"),
        ('if way.role == "holder" or meeting.chair_deputy:', 'if way.role == "holder":'),
        ('if way.role == "holder" or meeting.chair_deputy:', "if True:"),
    ),
    "check": (
        ("if chair is None:", "if chair is None and meeting.quorum:"),
        ("for post in meeting.chairs:\n        sitting", "for post in meeting.chairs[:1]:\n        sitting"),
        ("sitting.person == person and (sitting", "(sitting"),
        ('(sitting.role == "holder" or meeting.chair_deputy)', 'sitting.role == "holder"'),
        ('and (sitting.role == "holder" or meeting.chair_deputy)', ""),
        (
            'yield Violation(("absent", chair, meeting.id))',
            'yield Violation(("absent", chair, meeting.id), 2)',
        ),
    ),
}
