"""Others make room: one without a solver, several with one."""

from calendars.grid import Slot
from calendars.plan import Plan
from constraints.preferred_time import PreferredTime
from constraints.verify import verify
from constraints.year import Year
from scheduler.alternatives.moment import Moment
from scheduler.alternatives.one_moved import one_moved
from scheduler.alternatives.repair import repair
from scheduler.alternatives.setting import Setting
from scheduler.alternatives.why_not import why_not
from tests.constraints.years import day, meeting, placed, plan, post, room, seat, year
from tests.scheduler.alternatives.tiny_years import HALF, STANDING

MONDAY, TUESDAY = Slot(day("2027-03-01"), 480), Slot(day("2027-03-02"), 480)


def full() -> tuple[Year, Plan]:
    """Three meetings of one room and one member on three mornings: one can only be moved on by two moves."""
    facts = {
        "place": "¤hus",
        "needs_room": True,
        "minutes": HALF,
        "hours": (480, 720),
        "seats": (seat("¤x", attendance="required"),),
    }
    return year(
        meeting("¤a", "2027-03-01 2027-03-03", **facts),
        meeting("¤b", "2027-03-01 2027-03-02", **facts),
        meeting("¤c", "2027-03-02 2027-03-03", **facts),
        rules=(*STANDING, PreferredTime(id="tid", weekdays={1: 3})),
        posts=(post("¤x", "¤p"),),
        rooms=(room("¤sal", "¤hus", 9),),
        dates="2027-03-01 2027-03-03",
        step=HALF,
    ), plan(
        placed("¤a", "2027-03-03 8:00", {"¤x": "¤p"}, room="¤sal"),
        placed("¤b", "2027-03-01 8:00", {"¤x": "¤p"}, room="¤sal"),
        placed("¤c", "2027-03-02 8:00", {"¤x": "¤p"}, room="¤sal"),
    )  # fmt: skip


def setting() -> Setting:
    in_year, of_plan = full()
    return Setting(in_year, of_plan, in_year.by_id["¤a"])


def test_one_meeting_moves_where_one_is_enough() -> None:
    found = one_moved(setting(), {TUESDAY: frozenset({"¤c"})})
    assert found is not None
    assert [(move.meeting, move.starts[1]) for move in found.others] == [("¤c", Slot(day("2027-03-03"), 480))]
    assert found.slot == TUESDAY


def test_one_meeting_cannot_make_room_where_two_must() -> None:
    assert one_moved(setting(), {MONDAY: frozenset({"¤b"})}) is None


def test_a_solver_moves_several_and_no_more_than_it_must() -> None:
    in_year, _ = full()
    found = repair(setting(), 1 << in_year.grid.index(MONDAY), frozenset({"¤b"}), 5.0)
    assert found is not None
    assert found.slot == MONDAY
    assert {move.meeting for move in found.others} == {"¤b", "¤c"}
    assert verify(in_year, found.plan).holds


def test_the_answer_uses_whichever_is_needed() -> None:
    for slot, moved in ((TUESDAY, 1), (MONDAY, 2)):
        answer = why_not(setting(), Moment(slot.day, slot.minute), {}, 5.0)
        assert answer.alternative is not None
        assert len(answer.alternative.others) == moved
        assert answer.least == {}
        assert not answer.excluded


def test_nothing_is_found_where_nothing_can_be() -> None:
    in_year, of_plan = full()
    lifted = Setting(in_year, of_plan, in_year.by_id["¤b"])
    assert repair(lifted, 1 << in_year.grid.index(MONDAY), frozenset(), 5.0) is not None
    wednesday = 1 << in_year.grid.index(Slot(day("2027-03-03"), 480))
    assert repair(lifted, wednesday, frozenset({"¤a"}), 5.0) is None
