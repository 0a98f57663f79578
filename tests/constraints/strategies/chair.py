"""One chair or a shared one, with and without deputies; anybody named, nobody, somebody absent."""

from constraints.chair import Chair
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

WANTS = Wants(meetings=(1, 3), seats=(1, 3), chairs=(1, 2))
CASES = Cases(lambda rng, year: Chair(**draw_strength(rng)), WANTS, How(foreign="chairs"), How())
