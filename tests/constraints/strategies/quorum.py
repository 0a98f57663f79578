"""Groups that share posts, and quorums of one to three."""

from constraints.quorum import Quorum
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

WANTS = Wants(meetings=(1, 2), seats=(1, 4), quorum=True)
CASES = Cases(lambda rng, year: Quorum(**draw_strength(rng)), WANTS)
