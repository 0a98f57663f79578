"""For a meeting that somebody misses: what keeping, moving and cancelling it would cost."""

from dataclasses import dataclass, replace

from calendars.plan import Placement, Plan
from constraints.avoid import Avoid
from constraints.reading import Reading
from constraints.rule import ATTENDANCE, STABILITY
from constraints.verify import Verdict, findings, verify
from constraints.year import Year
from scheduler.clock import Clock
from scheduler.model.build import post_all
from scheduler.model.partial import PostingsByMeeting
from scheduler.replan.away import CHOICES, Choice, Missed
from scheduler.replan.carry import carry
from scheduler.replan.disturbance import Disturbance, disturbance
from scheduler.replan.freeze import frozen
from scheduler.replan.part import Part
from scheduler.replan.replan import Terms
from scheduler.replan.starts import Starts
from scheduler.replan.steady import steady
from scheduler.search import Search, Stop

_SECONDS = 20.0
"""What one choice may take; these are models of one meeting."""


@dataclass(frozen=True, slots=True)
class Priced:
    """What a choice costs more than the plan found, in points of stability and of attendance.

    `after` is the meeting as it would stand. `possible` is False when the meeting alone cannot: others would
    have to give way. `planned` is True of what the plan found does already.
    """

    choice: Choice
    possible: bool
    stability: int = 0
    attendance: int = 0
    after: Placement | None = None
    planned: bool = False


class Choices:
    """Prices the choices for one meeting at a time, everything else standing as in the plan found."""

    def __init__(self, year: Year, before: Plan, found: Plan, terms: Terms, asked_of: frozenset[str]) -> None:
        self._terms, self._before, self._found = terms, carry(year, before), found
        self._prices: Disturbance = disturbance(year, self._before, terms.today, terms.moved)
        self._year = steady(year, self._before, self._prices)
        self._cost = verify(self._year, found).cost
        # What is told of a choice; no other rule is asked.
        self._charging = tuple(rule for rule in self._year.rules if rule.tier in (STABILITY, ATTENDANCE))
        starts = self._starts(self._year, found, terms.asked | asked_of)
        self._postings = PostingsByMeeting(post_all(self._year, starts.candidates(asked_of)))

    def of(self, missed: Missed) -> tuple[Priced, ...]:
        """The three choices, in the order keep, move, cancel."""
        return tuple(self._price(missed, choice) for choice in CHOICES)

    def made(self, missed: Missed) -> Choice | None:
        """The choice that the plan found has made; None when the meeting moved within the absence."""
        now = self._found.by_meeting.get(missed.meeting)
        if now is None:
            return "cancel"
        if now.slot == missed.slot:
            return "keep"
        return None if missed.absence.first <= now.slot.day <= missed.absence.last else "move"

    def _price(self, missed: Missed, choice: Choice) -> Priced:
        name = missed.meeting
        if choice == self.made(missed):
            return Priced(choice, True, after=self._found.by_meeting.get(name), planned=True)
        if choice == "cancel":
            return self._cancelled(name)
        year = self._year
        if choice == "move":
            off = missed.absence
            avoid = Avoid(id=f"{name}-uden", meeting=name, first=off.first, last=off.last)
            year = replace(year, rules=(*year.rules, avoid))
        plan = self._solved(year, name, moves=choice == "move")
        if plan is None or name not in plan.by_meeting:
            return Priced(choice, possible=False)
        return self._charged(choice, plan, name)

    def _solved(self, year: Year, meeting: str, *, moves: bool) -> Plan | None:
        terms = self._terms
        others = [one for one in self._found.placements if one.meeting != meeting]
        dropped = [name for name in self._found.dropped if name != meeting]
        before = Plan.of([*others, self._before.by_meeting[meeting]], dropped, self._found.routes)
        starts = self._starts(year, before, terms.asked | {meeting} if moves else terms.asked)
        if not moves and not starts.stays(meeting):
            return None
        search = Search(terms.seed, Clock(_SECONDS, deterministic=terms.workers == 1), Stop())
        alone = frozenset({meeting})
        moving, staffed = (alone, frozenset[str]()) if moves else (frozenset[str](), alone)
        return Part(self._year, starts, search, self._postings).best(
            before, moving, staffed, self._cost, _SECONDS
        )

    def _starts(self, year: Year, plan: Plan, asked: frozenset[str]) -> Starts:
        terms = self._terms
        fast = frozen(year, plan, terms.today, terms.approved, asked, terms.notice)
        return Starts(year, plan, terms.today, fast, asked, terms.notice)

    def _cancelled(self, meeting: str) -> Priced:
        """Cancelling empties every seat; a meeting that is not "ca." is cancelled only when asked for."""
        placements = [one for one in self._found.placements if one.meeting != meeting]
        plan = Plan.of(placements, {*self._found.dropped, meeting}, self._found.routes)
        return self._charged("cancel", plan, meeting)

    def _charged(self, choice: Choice, plan: Plan, meeting: str) -> Priced:
        cost = Verdict((), tuple(findings(Reading(self._year, plan), self._charging))).cost
        stability = cost[STABILITY] - self._cost[STABILITY]
        attendance = cost[ATTENDANCE] - self._cost[ATTENDANCE]
        return Priced(choice, True, stability, attendance, plan.by_meeting.get(meeting))
