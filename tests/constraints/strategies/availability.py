"""Engagements of people who sit and of caseworkers; seats that must be taken, speakers, deputies."""

from constraints.availability import Availability
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

WANTS = Wants(meetings=(1, 3), days=4, seats=(1, 3), speakers=(0, 1), caseworkers=(0, 2), busy=True)
CASES = Cases(lambda rng, year: Availability(**draw_strength(rng)), WANTS)

FAULTS = {
    "both": (
        ("people.append(year.posts[post.deputy].holder(slot.day))", "pass"),
        ("admitted &= holder | deputy", "admitted &= holder"),
        ("busy.is_free(slot.day, slot.minute, meeting.minutes)", "busy.is_free(slot.day, slot.minute, 30)"),
        (
            "busy.is_free(slot.day, slot.minute, meeting.minutes)",
            "busy.is_free(slot.day, slot.minute, meeting.minutes + 30)",
        ),
        ("people = [post.holder(slot.day)]", "people = [post.holder(meeting.window.first)]"),
        ("admitted &= holder | deputy", "admitted &= holder | deputy | 1"),
    ),
    "post": (
        ("yield Implies(key, (way,), model.within(meeting.id, free))", "pass; yield from ()"),
        ("for way in ways:", "for way in ways[:1]:"),
        ("model.within(meeting.id, free)", "model.within(meeting.id, ~free)"),
        ("if starts & ~free:", "if starts & free:"),
        (
            "free = year.free_among(person, meeting.minutes, starts)",
            "free = year.free_among(person, 30, starts)",
        ),
    ),
    "check": (
        (
            "if not _free(plan.year, person, meeting, slot):\n                    yield Violation",
            "if _free(plan.year, person, meeting, slot):\n                    yield Violation",
        ),
        (
            "for person, seat, role in plan.places(meeting.id):",
            "for person, seat, role in plan.places(meeting.id)[1:]:",
        ),
        ('("busy", person, meeting.id, seat, role), 1', '("busy", person, meeting.id, seat, role), 2'),
        ("yield from super().check(plan, around)", "yield from list(super().check(plan, around))[1:]"),
    ),
}
