"""Where a meeting is, in words."""

from calendars.meetings import Meeting
from calendars.programme import Programme

_TELLING = 5  # shorter words ("Hus", "BL's") do not tell one place from another


def say_venue(place: str, room: str = "") -> str:
    """The place and the room in it, without saying twice what the room's name tells already.

    >>> say_venue("Rådhuset", "Byrådssalen")
    'Rådhuset, Byrådssalen'
    >>> say_venue("Københavns Rådhus", "Rådhuset, udvalgsværelse A")
    'Rådhuset, udvalgsværelse A'
    """
    if not place or not room:
        return room or place
    words = (word.strip(".,'’").casefold() for word in place.split())
    told = any(word in room.casefold() for word in words if len(word) >= _TELLING)
    return room if told else f"{place}, {room}"


def place_name(programme: Programme, meeting: Meeting) -> str:
    """What the meeting's place is called; nothing when it has none."""
    place = programme.places.get(meeting.place or "")
    return place.name if place else ""
