"""Caseworkers share the meetings evenly."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.caseworker import holding_days, may_work
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting
from constraints.reading import Reading
from constraints.rule import EVENNESS, Rule
from constraints.selection import chosen
from constraints.violation import Violation
from constraints.year import Year


class CaseworkerLoad(Rule):
    """A caseworker works at most `most` of the meetings; each one more is charged.

    Without `most` the limit is an even share, rounded up.
    """

    type: Literal["caseworker_load"] = "caseworker_load"
    tier: int | None = EVENNESS
    meetings: tuple[str, ...] = ()
    most: int | None = None

    parts: ClassVar = {"load": ("person",)}
    demands: ClassVar = {
        "load": Text(
            da="{person} er ikke sagsbehandler på flere møder end de andre",
            en="{person} is the caseworker of no more meetings than the others",
        )
    }
    breaches: ClassVar = {
        "load": Text(
            da="{person} er sagsbehandler på {count:# møde|# møder}, {amount} over grænsen",
            en="{person} is the caseworker of {count:# meeting|# meetings}, {amount} above the limit",
        )
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return tuple(meeting for meeting in chosen(year, self.meetings) if meeting.caseworkers)

    def limit(self, year: Year) -> int:
        """How many meetings a caseworker works without being charged."""
        if self.most is not None:
            return self.most
        meetings = self.concerns(year)
        posts = {post for meeting in meetings for post in meeting.caseworkers}
        return -(-len(meetings) // len(posts)) if posts else 0

    def post(self, model: PlanModel) -> Iterator[Posting]:
        works: dict[str, list[str]] = {}
        for meeting in self.concerns(model.year):
            for person in holding_days(model.year, meeting):
                works.setdefault(person, []).append(meeting.id)
        most = self.limit(model.year)
        for person, meetings in sorted(works.items()):
            if len(meetings) > most:
                terms = tuple((1, model.works(meeting, person)) for meeting in meetings)
                yield Linear(("load", person), terms, most)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        counts: dict[str, int] = {}
        touched = set()
        for meeting in self.concerns(plan.year):
            if plan.held(meeting.id):
                person = plan.placement(meeting.id).caseworker
                if person is not None and may_work(plan.year, meeting, person):
                    counts[person] = counts.get(person, 0) + 1
                    if around in (None, meeting.id):
                        touched.add(person)
        most = self.limit(plan.year)
        for person, count in sorted(counts.items()):
            if count > most and person in touched:
                yield Violation(("load", person), count - most, {"count": count})
