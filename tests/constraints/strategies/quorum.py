"""Groups that share posts, and quorums of one to three."""

from constraints.quorum import Quorum
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants

CASES = cases(lambda draw, year: Quorum(**draw(strengths())), Wants(meetings=(1, 2), seats=(1, 4), quorum=True))
