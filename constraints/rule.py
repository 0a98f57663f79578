"""What every rule is: fields a user writes, postings a model obeys, a check a plan is held to, words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from calendars.grid import Slot
from calendars.language import Language, Text
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Key, Posting, SlotPrice
from constraints.reading import Reading
from constraints.violation import Violation
from constraints.wording import fill
from constraints.year import Year

STABILITY, ATTENDANCE, PREFERENCE, EVENNESS = 1, 2, 3, 4
TIERS = (STABILITY, ATTENDANCE, PREFERENCE, EVENNESS)


class Rule(BaseModel):
    """A rule must hold, or charges its amounts times `weight` to a tier.

    `demands` and `breaches` hold, for each kind of key, what is demanded and what a breach is
    called; `parts` names what follows the kind in a key, for those sentences.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    id: str = Field(default="", description="Reglens navn, som forklaringer bruger")
    because: str = Field(default="", description="Begrundelsen, som citeres tilbage")
    tier: int | None = Field(default=None, ge=STABILITY, le=EVENNESS, description="Udeladt: skal holde")
    weight: int = Field(default=1, ge=1, le=10_000)

    demands: ClassVar[Mapping[str, Text]]
    breaches: ClassVar[Mapping[str, Text]]
    parts: ClassVar[Mapping[str, tuple[str, ...]]]
    backwards: ClassVar[Mapping[str, Text]] = {}
    """What a breach is called where the distance `found` is below zero: how far it lies the other way."""
    repairable: ClassVar[bool] = False
    """True when placing one more meeting can mend a breach: then it is asked only of whole plans."""

    @property
    def name(self) -> str:
        """The rule's id, or its type when the user gave none."""
        return self.id or str(getattr(self, "type", type(self).__name__))

    def post(self, model: PlanModel) -> Iterator[Posting]:
        """What the rule asks of the unknowns."""
        raise NotImplementedError

    def possible(self, year: Year, meeting: Meeting, mask: int) -> int:
        """The starts of `mask` at which the rule, when it must hold, can be kept for this meeting alone.

        Engagements and closures are looked at, other meetings are not. A superset of the starts
        that a plan may use: whoever narrows by it loses no plan.
        """
        return mask

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        """The plan's breaches; `around` narrows to those that placing that meeting there brings about."""
        raise NotImplementedError

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        """The meetings the rule bears on."""
        return year.meetings

    def reads(self, year: Year) -> tuple[Meeting, ...]:
        """The meetings whose placements decide the verdict: moving any other changes nothing."""
        return self.concerns(year)

    def say_demand(self, key: Key, year: Year, language: Language) -> str:
        """The demand behind a key, as a sentence, with the user's reason."""
        sentence = fill(self.demands[str(key[0])], self._data(key), year, language)
        return f"{sentence} ({self.because})" if self.because else sentence

    def say_breach(self, violation: Violation, year: Year, language: Language) -> str:
        """The breach, as a sentence."""
        data = self._data(violation.key) | dict(violation.data) | {"amount": violation.amount}
        found = data.get("found")
        if violation.kind in self.backwards and isinstance(found, int) and found < 0:
            return fill(self.backwards[violation.kind], data | {"found": -found}, year, language)
        return fill(self.breaches[violation.kind], data, year, language)

    def _data(self, key: Key) -> dict[str, object]:
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return fields | dict(zip(self.parts[str(key[0])], key[1:], strict=True))


class SlotRule(Rule):
    """A slot rule judges a meeting's start alone: `amount` is 0 where it is content.

    When it must hold, only starts of amount 0 are candidates; else the amount is the price.
    `by_day` says that only the day matters, so that each day is asked once; `by_time` that only the
    time of day does, so that one day is asked for all.
    """

    by_day: ClassVar[bool] = False
    by_time: ClassVar[bool] = False
    kind: ClassVar[str]

    def applies(self, year: Year, meeting: Meeting) -> bool:
        """True when the rule has a say over the meeting; given dates are nobody's to judge."""
        return meeting.given is None

    def amount(self, year: Year, meeting: Meeting, slot: Slot) -> int:
        """How much the start breaks the rule; 0 when it does not."""
        raise NotImplementedError

    def reason(self, year: Year, meeting: Meeting, slot: Slot) -> Mapping[str, object]:
        """What else the sentence about a breach needs."""
        return {}

    def admits(self, year: Year, meeting: Meeting, slot: Slot) -> bool:
        """True when the rule is content with the start."""
        return not self.applies(year, meeting) or self.amount(year, meeting, slot) == 0

    def prices(self, year: Year, meeting: Meeting, mask: int) -> dict[int, int]:
        """The starts of `mask` by their amount: {amount: mask}, amounts of 0 included."""
        found: dict[int, int] = {}
        grid = year.grid
        if self.by_time:
            return self._prices_by_time(year, meeting, mask)
        for number in grid.day_numbers(mask):
            left = grid.of_day(mask, number) << (number * grid.per_day)
            if self.by_day:
                amount = self.amount(year, meeting, Slot(grid.day(number), 0))
                found[amount] = found.get(amount, 0) | left
                continue
            for slot in grid.slots_of_day(left, number):
                amount = self.amount(year, meeting, slot)
                found[amount] = found.get(amount, 0) | 1 << grid.index(slot)
        return found

    def _prices_by_time(self, year: Year, meeting: Meeting, mask: int) -> dict[int, int]:
        grid = year.grid
        every_day = sum(1 << (number * grid.per_day) for number in grid.day_numbers(mask))
        found: dict[int, int] = {}
        for position in range(grid.per_day):
            starts = mask & (every_day << position)
            if starts:
                amount = self.amount(year, meeting, Slot(grid.first, position * grid.step))
                found[amount] = found.get(amount, 0) | starts
        return found

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for meeting in self.concerns(model.year):
            if not self.applies(model.year, meeting):
                continue
            prices = self.prices(model.year, meeting, model.slots(meeting.id))
            charged = tuple(sorted((amount, mask) for amount, mask in prices.items() if amount))
            if charged:
                yield SlotPrice((self.kind, meeting.id), meeting.id, charged)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for meeting in concerned(self.concerns(plan.year), around):
            if not plan.held(meeting.id) or not self.applies(plan.year, meeting):
                continue
            slot = plan.slot(meeting.id)
            amount = self.amount(plan.year, meeting, slot)
            if amount:
                data = {"day": slot.day, "time": slot.minute} | dict(self.reason(plan.year, meeting, slot))
                yield Violation((self.kind, meeting.id), amount, data)


def concerned(meetings: Iterable[Meeting], around: str | None) -> Iterable[Meeting]:
    """The meetings, or only the one that `around` names."""
    if around is None:
        return meetings
    return (meeting for meeting in meetings if meeting.id == around)
