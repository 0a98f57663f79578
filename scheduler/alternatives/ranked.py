"""Other times for one meeting, ranked."""

from collections.abc import Iterator
from itertools import islice

from calendars.grid import Slot
from scheduler.alternatives.alternative import Alternative
from scheduler.alternatives.obstacles import Obstacles
from scheduler.alternatives.one_moved import one_moved
from scheduler.alternatives.setting import Setting
from scheduler.preferences import Preferences

_LOOKED_AT = 3
"""Days looked at for each one asked for: what a table says of a start is not its whole cost."""
_STARTS = 4
"""Starts of a day that are looked at: those that cost least by the table."""
_MOVING = 6
"""Days on which others would have to move that are tried, at most."""


def alternatives(setting: Setting, most: int) -> tuple[Alternative, ...]:
    """At most `most` other times for the meeting, one on each day: its cheapest found, the best first.

    Days on which all other meetings stay come before those on which one has to move; then what
    costs less comes first, tier by tier. Each is a whole plan that the verifier accepts.
    """
    days = _days(setting)
    looked_at = days[: most * _LOOKED_AT]
    found = list(islice(_undisturbed(setting, looked_at), most))
    taken = {one.slot.day for one in found}
    moving = [starts for starts in days if starts[0].day not in taken]
    if len(found) < most:
        found += islice(_with_one_moved(setting, moving[:_MOVING]), most - len(found))
    return tuple(sorted(found, key=lambda one: one.rank))


def _days(setting: Setting) -> list[list[Slot]]:
    """The starts of each day by what a table says they cost, the cheapest first, and the days likewise."""
    prices = Preferences(setting.year)
    days: dict[object, list[Slot]] = {}
    for slot in prices.cheapest(setting.meeting, setting.starts, setting.staff):
        if setting.placement is None or slot != setting.placement.slot:
            days.setdefault(slot.day, []).append(slot)
    return list(days.values())


def _undisturbed(setting: Setting, days: list[list[Slot]]) -> Iterator[Alternative]:
    """An alternative for each day on which one can be held while all others stay, the cheapest first."""
    priced = [plans for starts in days if (plans := setting.by_cost(starts[:_STARTS]))]
    for plans in sorted(priced, key=lambda plans: plans[0][0]):
        yield from islice(setting.judge_all(plan for _, plan in plans), 1)


def _with_one_moved(setting: Setting, days: list[list[Slot]]) -> Iterator[Alternative]:
    finder = Obstacles(setting)
    for starts in days:
        in_way = {
            slot: frozenset(other for obstacle in finder.at(slot) for other in obstacle.others)
            for slot in starts[:_STARTS]
        }
        alternative = one_moved(setting, in_way)
        if alternative is not None:
            yield alternative
