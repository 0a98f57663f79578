"""The grid of moments a meeting may start at, and sets of them as bit masks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from struct import unpack

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A slot is the local day and minute after midnight at which a meeting starts.

    Times are wall-clock times in the year's time zone: a plan made in winter keeps a summer
    meeting at the hour it says.
    """

    day: date
    minute: int


@dataclass(frozen=True)
class Grid:
    """A grid numbers every start from `first` to `last`, `step` minutes apart, from 0 upwards.

    A set of starts is one int, bit `index(slot)` set for each member: sets are then joined, cut and
    hashed at the speed of integers however many there are.

    >>> grid = Grid(date(2027, 1, 1), date(2027, 1, 2), 30)
    >>> grid.index(Slot(date(2027, 1, 2), 30))
    49
    >>> grid.slot(49) == Slot(date(2027, 1, 2), 30)
    True
    """

    first: date
    last: date
    step: int

    def __post_init__(self) -> None:
        if self.step <= 0 or MINUTES_A_DAY % self.step:
            raise ValueError(f"a step of {self.step} minutes does not divide a day")
        if self.last < self.first:
            raise ValueError(f"the grid ends {self.last} before it begins {self.first}")

    @cached_property
    def per_day(self) -> int:
        """How many starts a day has."""
        return MINUTES_A_DAY // self.step

    @cached_property
    def day_mask(self) -> int:
        """All starts of the first day."""
        return (1 << self.per_day) - 1

    @cached_property
    def everything(self) -> int:
        """Every start of the grid."""
        return (1 << (self.per_day * (self.day_number(self.last) + 1))) - 1

    def days(self) -> Iterator[date]:
        """Every day of the grid, in order."""
        for offset in range((self.last - self.first).days + 1):
            yield self.first + timedelta(offset)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def day_number(self, day: date) -> int:
        """Days since the first day; negative before it."""
        return (day - self.first).days

    def day(self, day_number: int) -> date:
        """The date of a day number."""
        return self.first + timedelta(day_number)

    def index(self, slot: Slot) -> int:
        """The slot's number; ValueError when it is off the grid."""
        position, rest = divmod(slot.minute, self.step)
        if rest or slot.day not in self or not 0 <= slot.minute < MINUTES_A_DAY:
            raise ValueError(f"{slot} is not on the grid")
        return self.day_number(slot.day) * self.per_day + position

    def holds(self, slot: Slot) -> bool:
        """True when the slot is one of the grid's starts."""
        return slot.day in self and slot.minute % self.step == 0 and 0 <= slot.minute < MINUTES_A_DAY

    def slot(self, index: int) -> Slot:
        """The slot of a number."""
        day, position = divmod(index, self.per_day)
        return Slot(self.day(day), position * self.step)

    def mask(self, slots: Iterable[Slot]) -> int:
        """The set of the given slots."""
        mask = 0
        for slot in slots:
            mask |= 1 << self.index(slot)
        return mask

    def span_mask(self, first: date, last: date) -> int:
        """Every start from the first day to the last, both included; days off the grid are left out."""
        low = max(0, self.day_number(first))
        high = min(self.day_number(self.last), self.day_number(last))
        return (1 << ((high + 1) * self.per_day)) - (1 << (low * self.per_day)) if low <= high else 0

    def days_mask(self, days: Iterable[date]) -> int:
        """Every start of the given days; days off the grid are left out."""
        mask = 0
        for day in days:
            if day in self:
                mask |= self.day_mask << (self.day_number(day) * self.per_day)
        return mask

    def of_day(self, mask: int, day_number: int) -> int:
        """The part of a set that falls on one day, shifted down to that day's first start."""
        return (mask >> (day_number * self.per_day)) & self.day_mask

    def day_numbers(self, mask: int) -> list[int]:
        """The days that a set touches, in order."""
        numbers = []
        while mask:
            low = ((mask & -mask).bit_length() - 1) // self.per_day
            numbers.append(low)
            mask = mask >> ((low + 1) * self.per_day) << ((low + 1) * self.per_day)
        return numbers

    def slots_of_day(self, mask: int, day_number: int) -> Iterator[Slot]:
        """The members of a set that fall on one day, in order."""
        day = self.day(day_number)
        for position in indexes(self.of_day(mask, day_number)):
            yield Slot(day, position * self.step)

    def slots(self, mask: int) -> Iterator[Slot]:
        """The members of a set, in order."""
        for index in indexes(mask):
            yield self.slot(index)


def indexes(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set, from the lowest.

    Goes through the mask in words: peeling bits, or words, off one large int is quadratic.
    """
    words = (mask.bit_length() + 63) // 64
    for number, word in enumerate(unpack(f"<{words}Q", mask.to_bytes(8 * words, "little"))):
        while word:
            low = word & -word
            yield 64 * number + low.bit_length() - 1
            word ^= low
