"""An administrator's meetings lie on few days, back to back."""

from collections.abc import Iterator
from datetime import date
from itertools import permutations
from typing import ClassVar, Literal

from pydantic import Field

from calendars.language import Text
from calendars.meetings import Meeting
from constraints.max_load import most_a_day
from constraints.no_double_booking import NoDoubleBooking
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting
from constraints.reading import Reading
from constraints.rule import PREFERENCE, Rule
from constraints.seats import Seats
from constraints.selection import chosen
from constraints.unknowns import AnyOf, Unknown
from constraints.violation import Violation
from constraints.year import Year


class Together(Rule):
    """An administrator with several of the meetings has them on few days, and back to back there.

    Each day more than needed at `per_day` a day costs `day_price`; each pause longer than `pause`
    minutes between two of its meetings on one day costs `split_price`.
    """

    type: Literal["together"] = "together"
    tier: int | None = PREFERENCE
    meetings: tuple[str, ...] = ()
    per_day: int = Field(default=3, ge=1)
    pause: int = Field(default=30, ge=0)
    day_price: int = Field(default=2, ge=0)
    split_price: int = Field(default=1, ge=0)

    repairable: ClassVar[bool] = True
    parts: ClassVar = {"days": ("post",), "splits": ("post",), "cut": ("post",)}
    demands: ClassVar = {
        "days": Text(da="{post} har sine møder på få dage", en="{post} has its meetings on few days"),
        "splits": Text(
            da="{post} har sine møder i forlængelse af hinanden",
            en="{post} has its meetings back to back",
        ),
    }
    breaches: ClassVar = {
        "days": Text(
            da="{post} møder på {found:# dag|# dage}, {needed} kunne være nok",
            en="{post} comes on {found:# day|# days}, {needed} could do",
        ),
        "splits": Text(
            da="{post} venter {found:# gang|# gange} mellem sine møder",
            en="{post} waits {found:once|# times} between its meetings",
        ),
    }

    def groups(self, year: Year) -> dict[str, list[Meeting]]:
        """The meetings of each administrator that has several."""
        found: dict[str, list[Meeting]] = {}
        for meeting in chosen(year, self.meetings):
            if meeting.administrator is not None and meeting.given is None:
                found.setdefault(meeting.administrator, []).append(meeting)
        return {post: meetings for post, meetings in sorted(found.items()) if len(meetings) > 1}

    def needed(self, meetings: list[Meeting]) -> int:
        """How many days an administrator's meetings can do with."""
        return -(-sum(1 for meeting in meetings if not meeting.optional) // self.per_day)

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for administrator, meetings in self.groups(model.year).items():
            used: list[AnyOf] = []
            for number in sorted({n for m in meetings for n in model.grid.day_numbers(model.slots(m.id))}):
                mask = model.grid.days_mask((model.grid.day(number),))
                there = [meeting for meeting in meetings if model.slots(meeting.id) & mask]
                here = tuple(model.within(meeting.id, mask) for meeting in there)
                used.append(AnyOf(here))
                most = _fit(model, there, mask)
                if len(here) > most:
                    cut: tuple[tuple[int, Unknown], ...]
                    cut = (*((1, one) for one in here), (-most, AnyOf(here)))
                    yield Linear(("cut", administrator), cut, 0, redundant=True)
            days = tuple((self.day_price, day) for day in used)
            yield Linear(("days", administrator), days, self.day_price * self.needed(meetings))
            held = [(self.split_price, model.held(meeting.id)) for meeting in meetings]
            joined = [
                (-self.split_price, model.apart(first.id, second.id, "minutes", 0, self.pause))
                for first, second in permutations(meetings, 2)
            ]
            firsts = [(-self.split_price, day) for day in used]
            yield Linear(("splits", administrator), (*held, *joined, *firsts), 0)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for administrator, meetings in self.groups(plan.year).items():
            held = [meeting for meeting in meetings if plan.held(meeting.id)]
            days: set[date] = {plan.day(meeting.id) for meeting in held}
            needed = self.needed(meetings)
            if len(days) > needed and self.day_price:
                data = {"found": len(days), "needed": needed}
                yield Violation(("days", administrator), self.day_price * (len(days) - needed), data)
            joined = sum(
                1
                for first, second in permutations(held, 2)
                if 0 <= plan.apart(first.id, second.id, "minutes") <= self.pause
            )
            splits = len(held) - joined - len(days)
            if splits > 0 and self.split_price:
                yield Violation(("splits", administrator), self.split_price * splits, {"found": splits})


def _fit(model: PlanModel, meetings: list[Meeting], mask: int) -> int:
    """How many of an administrator's meetings can lie on one day, at most.

    Where its seat must be taken, somebody sits at each, one after another: as often as the shortest
    goes into the day's open span, or as a limit on administrators' days allows, for everyone who may
    sit that day - a deputy may take one meeting while the holder is at another.
    """
    if not all(_must_come(model.year, meeting) for meeting in meetings):
        return len(meetings)
    starts = [
        (slot.minute, m.minutes) for m in meetings for slot in model.grid.slots(model.slots(m.id) & mask)
    ]
    span = max(start + minutes for start, minutes in starts) - min(start for start, _ in starts)
    people = {
        sitter.person
        for meeting in meetings
        for seat in meeting.seats
        if seat.post == meeting.administrator
        for sitter in model.year.sitters(meeting, seat)
        if sitter.mask & mask
    }
    return len(people) * min(
        span // min(meeting.minutes for meeting in meetings), most_a_day(model.year, meetings)
    )


def _must_come(year: Year, meeting: Meeting) -> bool:
    """True when whoever sits for the administrator has to, and can be at one meeting at a time."""
    seat = meeting.seat(str(meeting.administrator))
    asked = {
        rule.type for rule in year.rules if isinstance(rule, Seats | NoDoubleBooking) and rule.tier is None
    }
    return seat is not None and seat.attendance == "required" and asked == {"seats", "no_double_booking"}
