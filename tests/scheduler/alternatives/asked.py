"""A hand-made month in which everything is in some meeting's way, and questions about it.

Every id begins with ¤ and no name does, so that a sentence that shows an id gives itself away.
"""

from constraints.caseworker import Caseworker
from constraints.gap import Gap
from constraints.keep import Keep
from constraints.max_load import MaxLoad
from constraints.precedence import Precedence
from constraints.representation import Representation
from constraints.year import Year
from scheduler.alternatives.moment import parse_moment
from scheduler.alternatives.named import find_meeting
from scheduler.alternatives.setting import Setting
from scheduler.alternatives.why_not import WhyNot, why_not
from tests.constraints.years import busy, meeting, placed, plan, post, room, seat, year
from tests.scheduler.alternatives.tiny_years import STANDING

GROUP = "bestyrelsen"
MEETINGS = (
    meeting(
        "¤a", title="Bestyrelsen", hours=(480, 720), place="¤hus", needs_room=True,
        seats=(
            seat("¤chef", GROUP, attendance="required"), seat("¤formand", GROUP),
            seat("¤medlem", GROUP), seat("¤gæst", attendance="optional"),
        ),
        chairs=("¤formand",), quorum=((GROUP, 3),),
    ),
    meeting("¤b", title="Udvalget", place="¤hus", needs_room=True, seats=(seat("¤medlem"),)),
    meeting(
        "¤c", title="Dialogen", kind="dialogue", series="¤dialog", caseworkers=("¤sag",),
        seats=(seat("¤gæst"),), optional=True, drop_price=3,
    ),
    meeting(
        "¤e", title="Samtalen", kind="dialogue", series="¤dialog", caseworkers=("¤sag",),
        seats=(seat("¤gæst"),),
    ),
)  # fmt: skip
RULES = (
    *(one.model_copy(update={"start_every": 60}) if one.name == "tider" else one for one in STANDING),
    Representation(id="tale"),
    Caseworker(id="sagsbehandler"),
    MaxLoad(id="højst-to", who="everyone", unit="day", most=2, because="aftale med fagforeningen"),
    Precedence(id="orden", first="¤a", then="¤b", gap=Gap(least=2)),
    Keep(id="fast", meeting="¤c", day="2027-03-11", minute=540),
)
ENGAGED = {
    "¤chef": busy("2027-03-02 8:00 16:00"),
    "¤formand": busy("2027-03-03 8:00 16:00", "2027-03-09 10:00 16:00"),
    "¤medlem": busy("2027-03-04 8:00 16:00"),
}
YEAR = year(
    *MEETINGS,
    rules=RULES,
    posts=(
        post("¤chef", "¤chef"), post("¤formand", "¤formand"), post("¤medlem", "¤medlem"),
        post("¤gæst", "¤gæst"), post("¤sag", "¤sag"),
    ),
    rooms=(room("¤sal", "¤hus", 9, "2027-03-05 2027-03-05"),),
    engaged=ENGAGED,
    dates="2027-03-01 2027-03-31",
)  # fmt: skip
SEATED = {"¤chef": "¤chef", "¤formand": "¤formand", "¤medlem": "¤medlem", "¤gæst": "¤gæst"}
PLAN = plan(
    placed("¤a", "2027-03-08 9:00", SEATED, chair="¤formand", room="¤sal"),
    placed("¤b", "2027-03-10 9:00", {"¤medlem": "¤medlem"}, room="¤sal"),
    placed("¤c", "2027-03-11 9:00", {"¤gæst": "¤gæst"}, caseworker="¤sag"),
    placed("¤e", "2027-03-11 10:00", {"¤gæst": "¤gæst"}, caseworker="¤sag"),
)


def ask(words: str, moment: str, of: Year = YEAR, bounds: dict[int, int] | None = None) -> WhyNot:
    """The answer about a meeting and a moment."""
    setting = Setting(of, PLAN, find_meeting(of, words, "da"))
    return why_not(setting, parse_moment(moment, of.grid, "da"), bounds or {2: 0, 3: 0, 4: 0}, 5.0)
