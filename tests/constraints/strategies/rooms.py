"""Few rooms, some alike in everything and some closed; any room named, or none."""

from constraints.rooms import Rooms
from tests.constraints.drawing.case import Cases
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

CASES = Cases(lambda rng, year: Rooms(), Wants(days=3, rooms=True), How(foreign="rooms"))
