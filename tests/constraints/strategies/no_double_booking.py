"""Few people at many meetings, close in time, at places with a way between them."""

from constraints.no_double_booking import NoDoubleBooking
from tests.constraints.drawing.case import Cases
from tests.constraints.drawing.meetings import Wants

WANTS = Wants(
    meetings=(2, 4), days=2, persons=(1, 3), posts=(1, 2), seats=(1, 2), caseworkers=(0, 1), places=True
)
CASES = Cases(lambda rng, year: NoDoubleBooking(), WANTS)
