"""A year in which only some of its demands are left: what concerns one meeting's start and people."""

from collections.abc import Container, Iterable
from dataclasses import replace

from calendars.days import Days
from calendars.meetings import Meeting, Seat
from calendars.window import Window
from constraints.held import HeldRule
from constraints.keep import Keep
from constraints.rule import Rule
from constraints.year import Year
from scheduler.conflict.demand import Demand, busy, closed, hours, pinned, required, seated, speaker, window


def slot_demands(year: Year, meetings: Iterable[Meeting]) -> tuple[Demand, ...]:
    """The demands that take starts from these meetings, or people from those starts."""
    found: dict[Demand, None] = {}
    for meeting in meetings:
        if meeting.given is not None:
            continue
        found[window(meeting.id)] = None
        found[hours(meeting.id)] = None
        if year.series[meeting.series].seated is not None:
            found[seated(meeting.series)] = None
        for seat in meeting.seats:
            if seat.attendance == "required":
                found[required(seat.post, meeting.id)] = None
            if seat.post in meeting.speakers:
                found[speaker(seat.post, meeting.id)] = None
        for person in _comers(year, meeting):
            if person in year.busy and year.busy[person].days:
                found[busy(person)] = None
    named = {demand.subject[0] for demand in found if demand.kind == "window"}
    found |= dict.fromkeys(pinned(rule) for rule in _pins(year) if rule.meeting in named)
    found |= dict.fromkeys(closed(use) for use in year.days.uses if use.use == "closed")
    return tuple(found)


def _comers(year: Year, meeting: Meeting) -> set[str]:
    people = {sitter.person for seat in meeting.seats for sitter in year.sitters(meeting, seat)}
    return people.union(*(year.holders(meeting, post) for post in meeting.caseworkers))


def _pins(year: Year) -> list[Keep]:
    return [rule for rule in year.rules if isinstance(rule, Keep) and rule.tier is None]


def firm_rules(year: Year) -> list[Rule]:
    """The rules that must hold, and the one that says which meetings must be."""
    return [rule for rule in year.rules if rule.tier is None or isinstance(rule, HeldRule)]


def loosened(year: Year, meetings: Container[str], kept: Container[Demand]) -> Year:
    """The year with these meetings alone, and of the demands on starts and people only those kept.

    Only rules that must hold are left. Every plan of the year is one of the loosened year too, cut
    to its meetings: what is proven impossible here is impossible there.
    """
    some = tuple(_loose(year, meeting, kept) for meeting in year.meetings if meeting.id in meetings)
    people = {person: busy_ for person, busy_ in year.busy.items() if busy(person) in kept}
    uses = tuple(use for use in year.days.uses if use.use == "priced" or closed(use) in kept)
    dropped = {rule for rule in _pins(year) if pinned(rule) not in kept}
    rules = tuple(rule for rule in firm_rules(year) if rule not in dropped)
    days = year.days
    if len(uses) < len(days.uses):
        days = Days(days.country, days.first, days.last, uses)
    series = {
        name: one if seated(name) in kept else replace(one, seated=None) for name, one in year.series.items()
    }
    return replace(year, meetings=some, series=series, busy=people, days=days, rules=rules)


def _loose(year: Year, meeting: Meeting, kept: Container[Demand]) -> Meeting:
    if meeting.given is not None:
        return meeting
    changed = meeting
    if window(meeting.id) not in kept:
        whole = Window(meeting.window.words, ((year.grid.first, year.grid.last),))
        changed = replace(changed, window=whole, ordered_by=meeting.ordered_by or meeting.window.first)
    if hours(meeting.id) not in kept:
        changed = replace(changed, hours=_all_day(year, meeting))
    speakers = tuple(post for post in meeting.speakers if speaker(post, meeting.id) in kept)
    seats = tuple(_seat(seat, meeting, kept) for seat in meeting.seats)
    return replace(changed, speakers=speakers, seats=seats)


def _seat(seat: Seat, meeting: Meeting, kept: Container[Demand]) -> Seat:
    if seat.attendance == "required" and required(seat.post, meeting.id) not in kept:
        return replace(seat, attendance="wanted")
    return seat


def _all_day(year: Year, meeting: Meeting) -> tuple[int, int]:
    """Midnight to midnight, with the same start times between the old hours."""
    return (meeting.hours[0] % _every(year), 24 * 60)


def _every(year: Year) -> int:
    steps = [int(getattr(rule, "start_every", 0)) for rule in year.rules]
    return max([*steps, 1])
