"""Places, rooms - some alike in everything - and the way between places."""

from hypothesis import strategies as st

from calendars.places import Closure, Place, Room, Travel
from tests.constraints.drawing.calendar import spans
from tests.constraints.years import MARK

PLACES = {f"{MARK}sted{n}": Place(f"{MARK}sted{n}", f"Sted {n}") for n in (1, 2, 3)}


@st.composite
def rooms(draw, clusters):
    """Up to four rooms; several are alike, so that they stand for each other."""
    found = {}
    for number in range(1, draw(st.integers(0, 4)) + 1):
        name = f"{MARK}lokale{number}"
        place = draw(st.sampled_from(sorted(PLACES)[:2]))
        capacity = draw(st.sampled_from((4, 4, 8)))
        closures = (Closure(*draw(spans(clusters))),) if draw(st.sampled_from((False, False, True))) else ()
        found[name] = Room(name, f"Lokale {number}", place, capacity, closures)
    return found


@st.composite
def ways(draw):
    """Minutes between some of the places."""
    names = sorted(PLACES)
    pairs = [frozenset((one, other)) for one in names for other in names if one < other]
    return Travel({pair: draw(st.sampled_from((0, 1, 30, 60, 120))) for pair in pairs if draw(st.booleans())})
