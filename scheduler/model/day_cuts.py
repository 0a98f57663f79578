"""What one person cannot do on one day, said of days alone."""

from collections.abc import Collection, Iterator
from itertools import combinations

from calendars.meetings import Meeting
from constraints.day_fit import bound_to_come, fit_together
from constraints.no_double_booking import NoDoubleBooking
from constraints.year import Year

_MOST = 24
"""Meetings that one person may have on one day for their threes to be looked at: 2,024 of them."""


def day_cuts(
    year: Year, masks: dict[str, int], part: frozenset[str], said: Collection[frozenset[str]] = ()
) -> Iterator[tuple[int, tuple[Meeting, ...]]]:
    """Pairs and threes of the part's meetings of which not all can lie on a day (grid day number).

    Each has somebody bound to come to all of them. Two meetings exclude each other on a day when
    neither order of them fits; three when each two fit, but no order of the three does. Nothing where
    the year does not mind people being in two places, nor of people all of whose meetings are in one
    set of `said`, of which all is said elsewhere.
    """
    if not any(isinstance(rule, NoDoubleBooking) and rule.tier is None for rule in year.rules):
        return
    by_person: dict[str, list[Meeting]] = {}
    for meeting in year.planned:
        if meeting.id in part:
            for person in sorted(bound_to_come(year, meeting)):
                by_person.setdefault(person, []).append(meeting)
    seen: set[tuple[int, tuple[str, ...]]] = set()
    for meetings in by_person.values():
        if any(all(meeting.id in known for meeting in meetings) for known in said):
            continue
        for number, too_many in _of_person(year, masks, meetings):
            key = (number, tuple(meeting.id for meeting in too_many))
            if key not in seen:
                seen.add(key)
                yield number, too_many


def _of_person(
    year: Year, masks: dict[str, int], meetings: list[Meeting]
) -> Iterator[tuple[int, tuple[Meeting, ...]]]:
    grid = year.grid
    for number in sorted({day for meeting in meetings for day in grid.day_numbers(masks[meeting.id])}):
        starts = {meeting.id: grid.of_day(masks[meeting.id], number) for meeting in meetings}
        there = [meeting for meeting in meetings if starts[meeting.id]]
        excluded = set()
        for pair in combinations(there, 2):
            if not fit_together(year, pair, starts, grid.step):
                excluded.add((pair[0].id, pair[1].id))
                yield number, pair
        for three in combinations(there, 3) if len(there) <= _MOST else ():
            pairs = {(first.id, second.id) for first, second in combinations(three, 2)}
            if not pairs & excluded and not fit_together(year, three, starts, grid.step):
                yield number, three
