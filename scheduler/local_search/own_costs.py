"""What a meeting's own placement costs: its start, its empty seats and deputies, or being dropped."""

from calendars.meetings import Meeting
from calendars.plan import Placement
from constraints.attendance import AttendanceRule
from constraints.held import HeldRule
from constraints.rule import Rule, SlotRule
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.local_search.costs import Cost, charge
from scheduler.local_search.start_table import StartTable, price_starts


class OwnCosts:
    """Own costs are those that no other meeting has a part in."""

    @staticmethod
    def knows(rule: Rule) -> bool:
        """True for soft rules whose charges are counted here."""
        if isinstance(rule, SlotRule):
            return type(rule).check is SlotRule.check  # one that finds more is asked itself
        return isinstance(rule, AttendanceRule | HeldRule)

    def __init__(self, year: Year, candidates: Candidates) -> None:
        self._year = year
        rules = [rule for rule in year.rules if rule.tier is not None and self.knows(rule)]
        concerned = [(rule, frozenset(meeting.id for meeting in rule.concerns(year))) for rule in rules]
        self.tables: dict[str, StartTable] = {}
        self._seats: dict[str, dict[str, tuple[Cost, Cost]]] = {}
        self._empty: dict[str, Cost] = {}
        self._dropped: dict[str, Cost] = {}
        self._rules: dict[str, list[Rule]] = {}
        for meeting in year.planned:
            here = [rule for rule, meetings in concerned if meeting.id in meetings]
            self._rules[meeting.id] = here
            self.tables[meeting.id] = price_starts(year, meeting, candidates.masks[meeting.id], here)
            self._price_seats(meeting, here)

    def of(self, meeting: Meeting, start: int, placement: Placement | None) -> Cost:
        """What the meeting costs as it is placed, its start being the grid's number; None is dropped."""
        if placement is None:
            return self._dropped[meeting.id]
        cost = self._slot_price(meeting, start) + self._empty[meeting.id]
        seats, counted = self._seats[meeting.id], set()
        for sitting in placement.sittings:
            if sitting.person is not None and sitting.post in seats and sitting.post not in counted:
                counted.add(sitting.post)  # only the first of two on one seat is read
                missing, deputy = seats[sitting.post]
                cost += (deputy if sitting.role == "deputy" else 0) - missing
        return cost

    def least(self, meeting: str, start: int | None) -> Cost:
        """What the meeting costs there at least, or dropped."""
        return self._dropped[meeting] if start is None else self.tables[meeting].floor[start]

    def _slot_price(self, meeting: Meeting, start: int) -> Cost:
        price = self.tables[meeting.id].prices.get(start)
        if price is not None:
            return price
        # A plan may begin outside the candidates that the search was given.
        return price_starts(self._year, meeting, 1 << start, self._rules[meeting.id]).prices[start]

    def _price_seats(self, meeting: Meeting, rules: list[Rule]) -> None:
        seats: dict[str, tuple[Cost, Cost]] = {}
        dropped = 0
        for rule in rules:
            assert rule.tier is not None
            if isinstance(rule, HeldRule) and meeting.optional:
                dropped += charge(rule.tier, rule.weight * meeting.drop_price)
            if isinstance(rule, AttendanceRule):
                for seat in meeting.seats:
                    if seat.attendance != "optional":
                        weight = seat.weight if seat.attendance == "wanted" else 0
                        missing, deputy = seats.get(seat.post, (0, 0))
                        missing += charge(rule.tier, rule.weight * weight)
                        seats[seat.post] = (missing, deputy + charge(rule.tier, rule.weight))
        self._seats[meeting.id] = seats
        self._empty[meeting.id] = sum(missing for missing, _ in seats.values())
        self._dropped[meeting.id] = dropped + self._empty[meeting.id]
