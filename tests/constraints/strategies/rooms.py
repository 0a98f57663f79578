"""Few rooms, some alike in everything and some closed; any room named, or none."""

from constraints.rooms import Rooms
from tests.constraints.drawing.case import cases
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

CASES = cases(lambda draw, year: Rooms(), Wants(meetings=(1, 4), days=3, rooms=True), How(foreign=True))
