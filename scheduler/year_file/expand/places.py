"""Places, rooms and travel; and where a meeting is held that says nothing about it."""

from collections.abc import Sequence

from calendars.language import Text
from calendars.places import Closure, Place, Room, Travel
from scheduler.year_file.document import YearDocument
from scheduler.year_file.expand.day_reach import check_reach
from scheduler.year_file.ledger import Ledger, LineSpot, Spot
from scheduler.year_file.lists.rooms import FILE, RoomRow
from scheduler.year_file.names import Names, twice
from scheduler.year_file.tables.times import Span

_TWO_PLACES = Text(da="to forskellige steder", en="two different places")
_ONE_TIME = Text(da="én rejsetid mellem to steder", en="one travel time between two places")


def expand_places(document: YearDocument) -> dict[str, Place]:
    """The places by id."""
    return {place.id: Place(place.id, place.name) for place in document.place}


def expand_rooms(rows: Sequence[RoomRow], horizon: Span, names: Names, ledger: Ledger) -> dict[str, Room]:
    """The rooms by id."""
    rooms: dict[str, Room] = {}
    for row in rows:
        if row.id in rooms:
            twice(ledger, LineSpot(FILE, row.line, "id"), row.id)
        names.knows(ledger, LineSpot(FILE, row.line, f"{row.id} > sted"), "place", row.place)
        for span in row.closed:
            check_reach(span, horizon, ledger, LineSpot(FILE, row.line, f"{row.id} > lukket"), row.name)
        closures = tuple(
            sorted((Closure(span.first, span.last) for span in row.closed), key=lambda c: c.first)
        )
        rooms[row.id] = Room(row.id, row.name, row.place, row.capacity, closures)
    return dict(sorted(rooms.items()))


def expand_travel(document: YearDocument, names: Names, ledger: Ledger) -> Travel:
    """Minutes between places, the same both ways."""
    minutes: dict[frozenset[str], int] = {}
    for number, travel in enumerate(document.travel):
        ends = frozenset((travel.from_place, travel.to))
        known = [
            names.knows(ledger, ledger.spot("travel", number, key), "place", place)
            for key, place in (("from", travel.from_place), ("to", travel.to))
        ]
        if len(ends) == 1:
            ledger.fault(ledger.spot("travel", number), "bad-travel", travel.to, _TWO_PLACES)
        elif minutes.get(ends, travel.minutes) != travel.minutes:
            found = f"{travel.from_place} – {travel.to}: {minutes[ends]}, {travel.minutes}"
            ledger.fault(ledger.spot("travel", number, "minutes"), "bad-travel", found, _ONE_TIME)
        elif all(known):
            minutes[ends] = travel.minutes
    return Travel(minutes)


class Venues:
    """Decides where a meeting is held, and whether it needs one of the rooms there."""

    def __init__(self, document: YearDocument, rooms: dict[str, Room], names: Names, ledger: Ledger) -> None:
        self._default = document.place[0].id if document.place else None
        self._default_name = document.place[0].name if document.place else ""
        self._any_rooms = bool(rooms)
        self._names, self._ledger = names, ledger

    def place(self, written: str | None, spot: Spot) -> str | None:
        """The place that is written, or the first [[place]] (an assumption)."""
        if written is not None:
            return written if self._names.knows(self._ledger, spot, "place", written) else None
        if self._default is not None:
            self._ledger.assume(
                f"Møder uden sted holdes på {self._default_name}, det første sted i filen.",
                f"Meetings without a place are held at {self._default_name}, the first place of the file.",
                "frame",
            )
        return self._default

    def needs_room(self, *, wanted: bool, place: str | None) -> bool:
        """True when the meeting needs a room; in a year without rooms none does (an assumption)."""
        if wanted and not self._any_rooms:
            self._ledger.assume(
                "Ingen lokaler er skrevet i lokaler.csv: møder planlægges uden lokale.",
                "No rooms are written in lokaler.csv: meetings are planned without a room.",
                "frame",
            )
        return wanted and self._any_rooms and place is not None
