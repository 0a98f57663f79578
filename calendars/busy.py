"""When a person is taken, as one bit mask a day: never by what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from calendars.grid import MINUTES_A_DAY, Grid

WHOLE_DAY = (1 << MINUTES_A_DAY) - 1


@dataclass(frozen=True)
class Busy:
    """A person's engagements are the taken wall-clock minutes of each local day.

    `days[day]` has bit m set when minute m (0..1439) is taken; a day without engagements is left out.
    `first` and `last`, both included, are the days that the person's calendar is known to cover.
    Outside them nothing is known: "unknown is not free", so a year lists those days as assumed.

    >>> busy = Busy({date(2027, 1, 4): minutes_mask(9 * 60, 10 * 60)}, date(2027, 1, 1), date(2027, 6, 30))
    >>> busy.is_free(date(2027, 1, 4), 10 * 60, 60), busy.covers(date(2027, 8, 1))
    (True, False)
    """

    days: Mapping[date, int]
    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if (self.first is None) != (self.last is None):
            raise ValueError("a calendar covers a first and a last day, or nothing at all")
        if self.first is not None and self.last is not None and self.last < self.first:
            raise ValueError(f"a calendar covers no days from {self.first} to {self.last}")
        # A copy, so that a caller's later change to its own dict is not a change of these facts.
        days = dict(self.days)
        if 0 in days.values():
            days = {day: mask for day, mask in days.items() if mask}
        object.__setattr__(self, "days", days)

    @cached_property
    def starts(self) -> dict[tuple[Grid, int], int]:
        """What `free_starts` has worked out, by grid and minutes."""
        return {}

    @classmethod
    def unknown(cls) -> "Busy":
        """A person of whom nothing is known: no engagements, no day covered."""
        return cls({})

    @classmethod
    def assumed_free(cls, first: date, last: date) -> "Busy":
        """A person said to have no engagements from `first` to `last`, both included."""
        return cls({}, first, last)

    def is_free(self, day: date, minute: int, minutes: int) -> bool:
        """True when a meeting from `minute` (after midnight), `minutes` long, meets no engagement.

        An engagement that ends as the meeting begins is no clash. A meeting never crosses midnight:
        one that would is never free, however empty the day.
        """
        if minutes < 1 or minute < 0 or minute + minutes > MINUTES_A_DAY:
            return False
        return not self.days.get(day, 0) & minutes_mask(minute, minute + minutes)

    def covers(self, day: date) -> bool:
        """True when the person's calendar is known to reach the day."""
        return self.first is not None and self.last is not None and self.first <= day <= self.last

    def merged(self, other: "Busy") -> "Busy":
        """Both calendars of one person: taken where either is, covered where both are.

        A calendar that covers nothing at all only adds its engagements.
        """
        days = dict(self.days)
        for day, mask in other.days.items():
            days[day] = days.get(day, 0) | mask
        known = [(busy.first, busy.last) for busy in (self, other) if busy.first and busy.last]
        first = max((first for first, _ in known), default=None)
        last = min((last for _, last in known), default=None)
        if first is None or last is None or last < first:
            return Busy(days)
        return Busy(days, first, last)


def minutes_mask(start: int, end: int) -> int:
    """The minutes of a day from `start` to before `end`, as a mask."""
    return (1 << end) - (1 << start) if start < end else 0


def free_starts(busy: Busy, grid: Grid, minutes: int) -> int:
    """The set of the grid's starts at which the person is free for `minutes` minutes.

    Agrees with `Busy.is_free` on every start: those that would cross midnight are left out. Worked
    out once for these engagements, however many years they stand in.
    """
    known = busy.starts
    if (grid, minutes) not in known:
        known[grid, minutes] = _free_starts(busy, grid, minutes)
    return known[grid, minutes]


def _free_starts(busy: Busy, grid: Grid, minutes: int) -> int:
    whole = _starts_that_fit(grid, minutes)
    taken = 0
    for day, mask in busy.days.items():
        if day in grid:
            taken |= _meeting(mask, minutes, grid.step) << (grid.day_number(day) * grid.per_day)
    return whole & ~taken


@lru_cache(maxsize=64)
def _starts_that_fit(grid: Grid, minutes: int) -> int:
    """Every start of the grid whose meeting ends by midnight."""
    if minutes < 1:
        return 0
    fitting = max(0, (MINUTES_A_DAY - minutes) // grid.step + 1)
    one_day = (1 << fitting) - 1
    days = (grid.last - grid.first).days + 1
    # A repeated pattern is the pattern times 1 + 2^p + 2^2p + ...: no loop over days is needed.
    return one_day * (((1 << (grid.per_day * days)) - 1) // ((1 << grid.per_day) - 1))


@lru_cache(maxsize=10_000)  # a week is like many others, and so are the calendars of a committee's members
def _meeting(mask: int, minutes: int, step: int) -> int:
    """The day's starts, one bit each `step` minutes, whose meeting touches a taken minute."""
    reached, width = mask, 1
    while width < minutes:  # each round doubles how far back a taken minute is felt
        shift = min(width, minutes - width)
        reached |= reached >> shift
        width += shift
    # Read as text, every step-th digit is a start: faster than a loop over bits. The last digit is minute 0.
    return int(f"{reached:0{MINUTES_A_DAY}b}"[step - 1 :: step], 2)
