"""Places, rooms - some alike in everything - and the way between places."""

from calendars.places import Closure, Place, Room, Travel
from tests.constraints.drawing.calendar import draw_span
from tests.constraints.years import MARK

PLACES = {f"{MARK}sted{number}": Place(f"{MARK}sted{number}", f"Sted {number}") for number in (1, 2, 3)}


def draw_rooms(rng, clusters):
    """Up to four rooms; several are alike, so that they stand for each other."""
    found = {}
    for number in range(1, rng.choice((1, 2, 2, 3, 4)) + 1):
        name = f"{MARK}lokale{number}"
        closures = (Closure(*draw_span(rng, clusters)),) if rng.random() < 0.3 else ()
        place, capacity = rng.choice(sorted(PLACES)[:2] + sorted(PLACES)[:1] * 4), rng.choice((4, 4, 4, 8))
        found[name] = Room(name, f"Lokale {number}", place, capacity, closures)
    return found


def draw_travel(rng):
    """Minutes between some of the places."""
    names = sorted(PLACES)
    pairs = [frozenset((one, other)) for one in names for other in names if one < other]
    return Travel({pair: rng.choice((0, 1, 30, 30, 60, 120)) for pair in pairs if rng.random() < 0.9})
