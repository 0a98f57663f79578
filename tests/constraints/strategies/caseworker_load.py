"""An even share or a limit, over all meetings or one series."""

from constraints.caseworker_load import CaseworkerLoad
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    names = rng.choice(((), (), tuple(sorted(year.series))[:1]))
    return CaseworkerLoad(meetings=names, most=rng.choice((None, 0, 1, 2)), **draw_strength(rng))


WANTS = Wants(meetings=(2, 4), series=2, persons=(1, 4), posts=(1, 3), caseworkers=(1, 2))
CASES = Cases(draw, WANTS)

FAULTS = {
    "both": (
        ("-(-len(meetings) // len(posts))", "len(meetings) // len(posts)"),
        ("-(-len(meetings) // len(posts))", "-(-len(meetings) // len(posts)) + 1"),
    ),
    "post": (
        ('yield Linear(("load", person), terms, most)', 'yield Linear(("load", person), terms, most + 1)'),
        ("if len(meetings) > most:", "if len(meetings) > most + 1:"),
        ("terms = tuple((1, model", "terms = tuple((2, model"),
        (
            "for meeting in meetings)\n                yield",
            "for meeting in meetings[1:])\n                yield",
        ),
        ("works.setdefault(person, []).append(meeting.id)", "works[person] = [meeting.id]"),
    ),
    "check": (
        ("if count > most and", "if count > most + 1 and"),
        ("if count > most and", "if count >= most and"),
        ("count - most, {", "1, {"),
        (
            "if plan.held(meeting.id):\n                person",
            "if plan.held(meeting.id) and not meeting.optional:\n                person",
        ),
        ("counts.get(person, 0) + 1", "1"),
    ),
}
