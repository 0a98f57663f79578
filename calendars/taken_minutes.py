"""From moments in time to the minutes that a wall clock shows meanwhile, on the nights it is changed too."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from calendars.busy import WHOLE_DAY, minutes_mask
from calendars.grid import MINUTES_A_DAY

_DAY = 24 * 60 * 60  # seconds
_EPOCH = datetime(1, 1, 1, tzinfo=UTC)
_Stretch = tuple[
    int, int, int
]  # seconds east of UTC, and the first and last wall-clock minute it is used for


def taken_minutes(
    timed: Iterable[tuple[datetime, datetime]],
    whole_days: Iterable[tuple[date, date]],
    zone: ZoneInfo,
    first: date,
    last: date,
) -> dict[date, int]:
    """The taken minutes of each local day from `first` to `last`; days without any are left out.

    `timed` are moments with a zone, the end not included; seconds are rounded outward to whole minutes.
    `whole_days` are days, the last not included: they have no zone (RFC 5545 3.6.1).

    A minute is taken when the moment it names is. On the autumn night an hour is shown twice: its
    minutes are taken when either is. On the spring night an hour is left out: its minutes, which name
    no moment, are read as an hour earlier and as an hour later, and taken when either is.

    >>> day = date(2027, 1, 4)
    >>> nine = datetime(2027, 1, 4, 8, tzinfo=UTC)
    >>> soon = nine + timedelta(seconds=61)
    >>> taken_minutes([(nine, soon)], [], ZoneInfo("Europe/Copenhagen"), day, day) == {day: 0b11 << 9 * 60}
    True
    """
    taken: dict[date, int] = {}
    for start_day, end_day in whole_days:
        for ordinal in range(
            max(start_day, first).toordinal(), min(end_day.toordinal(), last.toordinal() + 1)
        ):
            taken[date.fromordinal(ordinal)] = WHOLE_DAY
    clock, earliest, latest = _clock(zone, first, last)
    for start, end in _joined(timed):
        begin = max(0, (start + earliest) // _DAY + 1 - first.toordinal())
        until = min(len(clock), (end - 1 + latest) // _DAY + 2 - first.toordinal())
        for number in range(begin, until):
            ordinal = first.toordinal() + number
            mask = _minutes(start, end, (ordinal - 1) * _DAY, clock[number])
            if mask:
                day = date.fromordinal(ordinal)
                taken[day] = taken.get(day, 0) | mask
    return taken


def _joined(timed: Iterable[tuple[datetime, datetime]]) -> list[tuple[int, int]]:
    """Spans in seconds, without those of no length, joined where they touch: each day is then marked once."""
    spans = sorted((_seconds(start), _seconds(end)) for start, end in timed)
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _seconds(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(seconds=1)


def _minutes(start: int, end: int, midnight: int, stretches: tuple[_Stretch, ...]) -> int:
    """The minutes of the day that begins at `midnight` (wall clock) touched between two moments (UTC)."""
    mask = 0
    for offset, lowest, highest in stretches:
        from_minute = (start + offset - midnight) // 60
        to_minute = -((midnight - end - offset) // 60)
        mask |= minutes_mask(max(from_minute, lowest), min(to_minute, highest))
    return mask


@lru_cache(maxsize=16)
def _clock(zone: ZoneInfo, first: date, last: date) -> tuple[tuple[tuple[_Stretch, ...], ...], int, int]:
    """For each day which offsets its wall clock uses and when; and the least and the greatest offset."""
    midnights = [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 2)]
    offsets = [_offset(zone, datetime(day.year, day.month, day.day, tzinfo=zone)) for day in midnights]
    days = tuple(
        ((before, 0, MINUTES_A_DAY),) if before == after else _changed(zone, day, before, after)
        for day, before, after in zip(midnights, offsets, offsets[1:], strict=False)
    )
    return days, min(offsets), max(offsets)


def _changed(zone: ZoneInfo, day: date, before: int, after: int) -> tuple[_Stretch, _Stretch]:
    """The day on which the clock is changed: both offsets are used for the minutes in between."""
    midnight = (day.toordinal() - 1) * _DAY
    low, high = midnight - before, midnight + _DAY - after
    while high - low > 1:  # the offset is `before` at low and `after` at high
        middle = (low + high) // 2
        if _offset(zone, (_EPOCH + timedelta(seconds=middle)).astimezone(zone)) == before:
            low = middle
        else:
            high = middle
    walls = ((high + before - midnight) // 60, (high + after - midnight) // 60)
    return (before, 0, max(walls)), (after, min(walls), MINUTES_A_DAY)


def _offset(zone: ZoneInfo, moment: datetime) -> int:
    offset = zone.utcoffset(moment)
    return 0 if offset is None else offset // timedelta(seconds=1)
