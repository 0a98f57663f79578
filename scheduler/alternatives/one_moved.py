"""Room for a meeting by moving one other, without a solver."""

from collections.abc import Iterator, Mapping
from itertools import islice

from calendars.grid import Slot
from calendars.plan import Plan
from scheduler.alternatives.alternative import Alternative
from scheduler.alternatives.setting import Setting
from scheduler.preferences import Preferences

_OTHERS = 10
"""Pairs of a start and a meeting in its way that are tried, at most."""
_STARTS = 6
"""Starts that are judged for the other meeting, at most."""


def one_moved(setting: Setting, in_way: Mapping[Slot, frozenset[str]]) -> Alternative | None:
    """The best plan found in which one of those in the way lies elsewhere; None proves nothing."""
    found = []
    for slot, other in islice(_pairs(setting, in_way), _OTHERS):
        alternative = _moved(setting, slot, other)
        if alternative is not None:
            found.append(alternative)
    return min(found, key=lambda one: one.rank, default=None)


def _pairs(setting: Setting, in_way: Mapping[Slot, frozenset[str]]) -> Iterator[tuple[Slot, str]]:
    """Starts with few in their way first; of those, the meetings nearest in time."""
    for slot in sorted(in_way, key=lambda slot: (len(in_way[slot]), slot)):

        def away(other: str, slot: Slot = slot) -> tuple[int, int, str]:
            there = setting.plan.by_meeting[other].slot
            return abs(there.day - slot.day).days, abs(there.minute - slot.minute), other

        for other in sorted((one for one in in_way[slot] if one in setting.plan.by_meeting), key=away):
            yield slot, other


def _moved(setting: Setting, slot: Slot, other: str) -> Alternative | None:
    """The meeting at the start, and the other where it costs least: the same day if it can stay there."""
    lifted = Setting(setting.year, _without(setting.plan, other), setting.meeting)
    placement = lifted.seated(slot)
    if placement is None:
        return None
    around = Setting(setting.year, lifted.placed(placement), setting.year.by_id[other])
    before = setting.plan.by_meeting[other].slot
    preferences = Preferences(setting.year, {other: setting.year.grid.day_number(before.day)})
    plans = (
        around.placed(there)
        for start in preferences.cheapest(around.meeting, around.starts, around.staff)
        if start != before and (there := around.seated(start)) is not None
    )
    kept = (plan for plan in plans if not around.refuses(plan))
    return next(setting.judge_all(islice(kept, _STARTS)), None)


def _without(plan: Plan, meeting: str) -> Plan:
    kept = [one for one in plan.placements if one.meeting != meeting]
    return Plan.of(kept, plan.dropped, plan.routes)
