"""How many of a group can be there at once: persons, not seats."""

import pytest

from constraints.year import Year
from scheduler.conflict.demand import busy, hours, window
from scheduler.conflict.presence import most_present
from tests.constraints.years import busy as engaged
from tests.constraints.years import post, seat
from tests.scheduler.conflict.clashing import meeting, open_year

KEPT = {window("¤a"), hours("¤a"), busy("¤p1"), busy("¤p2")}


def of(*posts: object, **more: object) -> Year:
    seats = tuple(seat(one.id, "¤g") for one in posts if one.id != "¤vice")  # type: ignore[attr-defined]
    held = meeting("¤a", "2027-03-01", minutes=480, seats=seats, quorum=(("¤g", 2),))
    return open_year(held, posts=posts, **more)


@pytest.mark.parametrize(
    ("taken", "most"),
    [({}, 2), ({"¤p1": engaged("2027-03-01 9:00 10:00")}, 1), ({"¤p1": engaged("2027-03-02 9:00 10:00")}, 2)],
)
def test_whoever_is_engaged_at_every_start_is_not_there(taken: dict[str, object], most: int) -> None:
    year = of(post("¤x", "¤p1"), post("¤y", "¤p2"), engaged=taken)
    assert most_present(year, year.by_id["¤a"], KEPT, "¤g") == most


def test_a_deputy_of_two_takes_one_seat() -> None:
    out = engaged("2027-03-01 9:00 10:00")
    people = (post("¤x", "¤p1", deputy="¤vice"), post("¤y", "¤p2", deputy="¤vice"), post("¤vice", "¤p3"))
    year = of(*people, engaged={"¤p1": out, "¤p2": out})
    assert most_present(year, year.by_id["¤a"], KEPT, "¤g") == 1


def test_engagements_that_are_no_demand_of_the_conflict_do_not_count() -> None:
    year = of(post("¤x", "¤p1"), engaged={"¤p1": engaged("2027-03-01 9:00 10:00")})
    assert most_present(year, year.by_id["¤a"], {window("¤a"), hours("¤a")}, "¤g") == 1
