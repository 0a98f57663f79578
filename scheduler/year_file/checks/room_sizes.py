"""Every meeting that needs a room has one at its place that is large enough and not always closed."""

from calendars.language import Text
from scheduler.year_file.expand.context import Context

_WANTED = Text(
    da="{count:# plads|# pladser} til {title}",
    en="{count:# seat|# seats} for {title}",
)
_TOO_SMALL = Text(
    da="højst {largest}, det største lokale på {place}; ellers capacity, et andet sted eller room = false",
    en="at most {largest}, the largest room at {place}; else capacity, another place or room = false",
)
_NONE = Text(
    da="et sted med lokaler i lokaler.csv ({place} har ingen), eller room = false",
    en="a place with rooms in lokaler.csv ({place} has none), or room = false",
)


def check_rooms(context: Context) -> None:
    """Notes, once for each series and place, meetings that no room can ever hold."""
    told: set[tuple[str, str | None]] = set()
    for meeting in context.meetings.values():
        if not meeting.needs_room or (meeting.series, meeting.place) in told:
            continue
        here = [room for room in context.rooms.values() if room.place == meeting.place]
        largest = max((room.capacity for room in here), default=0)
        if largest >= meeting.capacity:
            continue
        told.add((meeting.series, meeting.place))
        found = _WANTED.filled(count=meeting.capacity, title=meeting.title)
        allowed = (_TOO_SMALL if here else _NONE).filled(largest=largest, place=meeting.place)
        context.ledger.fault(context.spots[meeting.id], "no-room", found, allowed)
