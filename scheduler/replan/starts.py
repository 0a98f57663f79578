"""The starts left to each meeting of a changed year, asked for only where it matters."""

from collections.abc import Mapping
from datetime import date

from calendars.meetings import Meeting
from calendars.plan import Plan
from constraints.rule import Rule, SlotRule
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.replan.freeze import NOTICE, Cause, convened


class Starts:
    """The starts at which every rule that must hold can be kept for a meeting alone, asked for lazily.

    Judging one start of each meeting is quick, judging all of them is not; most meetings stay.
    """

    def __init__(
        self,
        year: Year,
        before: Plan,
        today: date,
        fast: Mapping[str, Cause],
        asked: frozenset[str],
        notice: int = NOTICE,
    ) -> None:
        self._year, self._today, self._fast, self._asked = year, today, fast, asked
        self._notice = notice
        hard = [rule for rule in year.rules if rule.tier is None]
        self._slot_rules: dict[str, list[SlotRule]] = {meeting.id: [] for meeting in year.meetings}
        for rule in hard:
            if isinstance(rule, SlotRule):
                for meeting in rule.concerns(year):
                    self._slot_rules[meeting.id].append(rule)
        self._rules: list[Rule] = hard
        self._all: dict[str, int] = {}
        self.old = {
            one.meeting: 1 << year.grid.index(one.slot)
            for one in before.placements
            if year.by_id[one.meeting].given is None
        }

    def stays(self, meeting: str) -> bool:
        """True when the meeting's old start is still a start for it."""
        return bool(self._left(self._year.by_id[meeting], self.old[meeting]))

    def free(self, meeting: str) -> int:
        """Every start left to a meeting: its old one, and those that people can still be told of in time."""
        if meeting not in self._all:
            one, old = self._year.by_id[meeting], self.old.get(meeting, 0)
            mask = old if meeting in self._fast else old | self._to_come(one)
            self._all[meeting] = self._left(one, mask)
        return self._all[meeting]

    def candidates(self, free: frozenset[str]) -> Candidates:
        """The candidates when only `free` meetings may move; one that is dropped has none."""
        masks = {}
        for meeting in self._year.meetings:
            if meeting.given is not None:
                masks[meeting.id] = self._year.grid.mask((meeting.given,))
            elif meeting.id in free:
                masks[meeting.id] = self.free(meeting.id)
            else:
                masks[meeting.id] = self.old.get(meeting.id, 0)
        return Candidates(masks, {})

    def _to_come(self, meeting: Meeting) -> int:
        """Starts whose notice can still go out; for a meeting asked for, or a new one, any day from today."""
        grid, year = self._year.grid, self._year
        new = meeting.id not in self.old
        mask = year.window_mask(meeting) & grid.span_mask(self._today, grid.last)
        if new or meeting.id in self._asked:
            return mask
        for number in grid.day_numbers(mask):
            if convened(meeting, grid.day(number), year.days, self._notice) > self._today:
                break
            mask &= ~grid.span_mask(grid.day(number), grid.day(number))
        return mask

    def _left(self, meeting: Meeting, mask: int) -> int:
        for rule in self._slot_rules[meeting.id]:
            if mask and rule.applies(self._year, meeting):
                mask = rule.prices(self._year, meeting, mask).get(0, 0)
        for other in self._rules:
            if mask:
                mask = other.possible(self._year, meeting, mask)
        return mask
