"""One chair or a shared one, with and without deputies; anybody named, nobody, somebody absent."""

from constraints.chair import Chair
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

WANTS = Wants(meetings=(1, 3), seats=(1, 3), chairs=(1, 2))
CASES = cases(lambda draw, year: Chair(**draw(strengths())), WANTS, How(foreign=True), How())
