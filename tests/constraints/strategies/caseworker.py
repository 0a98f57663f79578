"""Caseworkers who come and go, and anybody named as one."""

from constraints.caseworker import Caseworker
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

WANTS = Wants(meetings=(1, 3), caseworkers=(1, 2))
CASES = Cases(lambda rng, year: Caseworker(**draw_strength(rng)), WANTS, How(foreign="caseworkers"), How())

FAULTS = {
    "both": (
        (
            "for post in meeting.caseworkers:\n        for",
            "for post in meeting.caseworkers[:1]:\n        for",
        ),
        ("found.get(person, 0) | days", "days & (days - 1)"),
    ),
    "post": (
        ("*((-1, work) for work in works)), 0)", "*((-1, work) for work in works)), 1)"),
        ("(-1, held)), 0, hard=True", "(-1, held)), 0 * 0 - 1, hard=True"),
        ("yield Implies(key, (work,), model.within(meeting.id, mask))", "yield from ()"),
        ("model.within(meeting.id, mask)", "model.within(meeting.id, ~mask)"),
        ("for person in terms]", "for person in list(terms)[:1]]"),
    ),
    "check": (
        ("if person is None:", "if person is None and meeting.seats:"),
        (
            'is None:\n                yield Violation(("none", meeting.id))',
            'is None:\n                yield Violation(("none", meeting.id), 2)',
        ),
        ("elif all(", "elif any("),
        ("holder(day) != person for", "holder(meeting.window.first) != person for"),
        ("or not plan.held(meeting.id):", "or plan.held(meeting.id):"),
    ),
}
