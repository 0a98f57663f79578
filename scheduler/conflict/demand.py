"""A demand: what could be given up, by itself, if a year is impossible."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from calendars.days import DayUse
from constraints.availability import Availability
from constraints.caseworker import Caseworker
from constraints.chair import Chair
from constraints.held import HeldRule
from constraints.keep import Keep
from constraints.max_load import MaxLoad
from constraints.no_double_booking import NoDoubleBooking
from constraints.postings import Key, Linear, Posting, PriceFloor, SlotPrice
from constraints.quorum import Quorum
from constraints.representation import Representation
from constraints.rooms import Rooms
from constraints.route import Route
from constraints.rule import Rule
from constraints.seats import Seats
from constraints.year import Year


@dataclass(frozen=True, slots=True, order=True)
class Demand:
    """A demand has a kind and a subject: ("window", ("styregruppe-primo-april",)).

    The kinds that no rule is written for: held, window, seated, closed, hours, busy, required,
    speaker, quorum, chair, caseworker, no_double_booking, rooms. All others are the type of a rule, and the
    subject begins with its name.

    What nobody could give up is no demand but a fact, and stands fast in every conflict: weekends
    and public holidays, the horizon, given dates, who holds a post, one person on one seat.
    """

    kind: str
    subject: tuple[str, ...]
    key: Key = ()
    """The key under which a written rule posts it."""

    @property
    def name(self) -> str:
        """What explanations and JSON call it.

        >>> Demand("window", ("styregruppe-primo-april",)).name
        'window: styregruppe-primo-april'
        """
        return f"{self.kind}: {', '.join(self.subject)}"


def demand_of(rule: Rule, posting: Posting, year: Year) -> Demand | None:
    """The demand behind a posting that must hold; None when it states a fact."""
    key = posting.key
    if isinstance(posting, Linear) and posting.hard and not isinstance(rule, HeldRule):
        return None
    if type(rule) in _BY_RULE:
        return _BY_RULE[type(rule)](rule, key, year)
    kind = str(getattr(rule, "type", rule.name))
    return Demand(kind, (rule.name, *map(str, key[1:])), key)


def is_asked(rule: Rule, posting: Posting) -> bool:
    """True when the posting must hold, and says more than others do already."""
    if isinstance(posting, SlotPrice | PriceFloor) or getattr(posting, "redundant", False):
        return False
    return rule.tier is None or bool(getattr(posting, "hard", False))


def is_narrowed(rule: Rule) -> bool:
    """True when the rule asks less, never more, of a year that lacks some of its meetings."""
    return type(rule) in _BY_RULE and not isinstance(rule, HeldRule | Route)


def is_silent(rule: Rule, kept: Collection[Demand]) -> bool:
    """True when the rule has none of the demands kept, and states no fact either: it need not be asked."""
    if type(rule) in _BY_RULE and not isinstance(rule, MaxLoad | Route):
        return False
    return not any(demand.subject[:1] == (rule.name,) for demand in kept)


def held(meeting: str) -> Demand:
    """That the meeting is held."""
    return Demand("held", (meeting,))


def window(meeting: str) -> Demand:
    """That the meeting lies in its window."""
    return Demand("window", (meeting,))


def seated(series: str) -> Demand:
    """That a body's meetings lie between the days on which it exists."""
    return Demand("seated", (series,))


def hours(meeting: str) -> Demand:
    """That the meeting lies within its hours."""
    return Demand("hours", (meeting,))


def closed(use: DayUse) -> Demand:
    """That nothing is held on days which the year file closes."""
    return Demand("closed", (use.name, use.first.isoformat()))


def busy(person: str) -> Demand:
    """That a person's engagements stand."""
    return Demand("busy", (person,))


def required(post: str, meeting: str) -> Demand:
    """That a required seat is taken."""
    return Demand("required", (post, meeting))


def speaker(post: str, meeting: str) -> Demand:
    """That the post which the meeting's theme asks for is there."""
    return Demand("speaker", (post, meeting))


def pinned(rule: Keep) -> Demand:
    """That a meeting stays where it is pinned."""
    return Demand("keep", (rule.name, rule.meeting), ("moved", rule.meeting))


def _seat(rule: Rule, key: Key, year: Year) -> Demand | None:
    return required(str(key[1]), str(key[2])) if key[0] == "empty" else None


def _chair(rule: Rule, key: Key, year: Year) -> Demand | None:
    return Demand("chair", (str(key[1]),)) if key[0] == "none" else None


def _caseworker(rule: Rule, key: Key, year: Year) -> Demand | None:
    return Demand("caseworker", (str(key[1]),)) if key[0] == "none" else None


def _rooms(rule: Rule, key: Key, year: Year) -> Demand | None:
    """All rooms of a place together: the user has too few there, not one too little."""
    named = str(key[-1])
    place = year.rooms[named].place if named in year.rooms else year.by_id[named].place
    return Demand("rooms", (str(place),))


def _load(rule: Rule, key: Key, year: Year) -> Demand | None:
    person = (str(key[1]),) if key[0] == "person" else ()
    return Demand("max_load", (rule.name, *person), key[: 1 + len(person)])


_BY_RULE: dict[type[Rule], Callable[[Rule, Key, Year], Demand | None]] = {
    HeldRule: lambda rule, key, year: held(str(key[1])),
    Seats: _seat,
    Quorum: lambda rule, key, year: Demand("quorum", (str(key[1]), str(key[2]))),
    Chair: _chair,
    Representation: lambda rule, key, year: speaker(str(key[1]), str(key[2])),
    Caseworker: _caseworker,
    Availability: lambda rule, key, year: busy(str(key[1])),
    NoDoubleBooking: lambda rule, key, year: Demand("no_double_booking", (str(key[1]),)),
    Rooms: _rooms,
    MaxLoad: _load,
    Route: lambda rule, key, year: Demand("route", (rule.name,)),
}
