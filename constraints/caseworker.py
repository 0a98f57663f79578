"""One caseworker, of those who can, works each dialogue meeting."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Implies, Linear, Posting
from constraints.reading import Reading
from constraints.rule import Rule, concerned
from constraints.violation import Violation
from constraints.year import Year


class Caseworker(Rule):
    """Exactly one of the meeting's caseworkers (sagsbehandlere) works it, holding the post that day."""

    type: Literal["caseworker"] = "caseworker"

    parts: ClassVar = {"none": ("meeting",), "unfit": ("person", "meeting")}
    demands: ClassVar = {
        "none": Text(da="{meeting} har en sagsbehandler", en="{meeting} has a caseworker"),
        "unfit": Text(
            da="{person} er kun sagsbehandler på {meeting}, mens posten er personens",
            en="{person} works {meeting} only while holding a caseworker's post",
        ),
    }
    breaches: ClassVar = {
        "none": Text(da="{meeting} har ingen sagsbehandler", en="{meeting} has no caseworker"),
        "unfit": Text(
            da="{person} kan ikke være sagsbehandler på {meeting} {day}",
            en="{person} cannot be the caseworker of {meeting} on {day}",
        ),
    }

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for meeting in model.year.planned:
            if not meeting.caseworkers:
                continue
            held = model.held(meeting.id)
            terms = holding_days(model.year, meeting)
            works = [model.works(meeting.id, person) for person in terms]
            yield Linear(("none", meeting.id), ((1, held), *((-1, work) for work in works)), 0)
            yield Linear(("none", meeting.id), (*((1, work) for work in works), (-1, held)), 0, hard=True)
            for work, mask in zip(works, terms.values(), strict=True):
                key = ("unfit", work.person, meeting.id)
                yield Implies(key, (work,), model.within(meeting.id, mask))

    def possible(self, year: Year, meeting: Meeting, mask: int) -> int:
        """One of the caseworkers is free while holding the post."""
        if not meeting.caseworkers:
            return mask
        worked = 0
        for person, days in holding_days(year, meeting).items():
            worked |= year.free_among(person, meeting.minutes, days & mask)
        return worked

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for meeting in concerned(plan.year.planned, around):
            if not meeting.caseworkers or not plan.held(meeting.id):
                continue
            person = plan.placement(meeting.id).caseworker
            day = plan.day(meeting.id)
            if person is None:
                yield Violation(("none", meeting.id))
            elif all(plan.year.posts[post].holder(day) != person for post in meeting.caseworkers):
                yield Violation(("unfit", person, meeting.id), 1, {"day": day})


def holding_days(year: Year, meeting: Meeting) -> dict[str, int]:
    """For each person who may work the meeting, the starts on days when they hold such a post."""
    found: dict[str, int] = {}
    for post in meeting.caseworkers:
        for person, days in year.holding(meeting, post).items():
            found[person] = found.get(person, 0) | days
    return dict(sorted(found.items(), key=lambda entry: entry[1] & -entry[1]))


def may_work(year: Year, meeting: Meeting, person: str) -> bool:
    """True when the person holds such a post on some day of the meeting's window: a key of `holding_days`."""
    return any(person in year.holding(meeting, post) for post in meeting.caseworkers)
