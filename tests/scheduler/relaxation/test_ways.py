"""Each kind of way: what it offers, how it writes it, and that the year read again is what it says."""

from dataclasses import replace
from pathlib import Path

import pytest

from constraints.year import Year
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.edited_year import EditedYears
from scheduler.relaxation.index import ways_out_of
from scheduler.relaxation.way import Way
from scheduler.relaxation.year_text import YearText
from scheduler.year_file.read import read_year
from tests.scheduler.year_file.small_year import FILES, write_folder

TOML = FILES["aarshjul.toml"]


class Offered:
    """The ways of one demand in the small year, and the year that one of them leads to."""

    def __init__(self, folder: Path, toml: str = TOML) -> None:
        self._folder = write_folder(folder, {**FILES, "aarshjul.toml": toml})
        self.year = read_year(self._folder)
        self.text = YearText(toml)

    def ways(self, *demands: Demand) -> list[Way]:
        return list(ways_out_of(Bearings(self.year, self.text), Conflict(frozenset(demands))))

    def after(self, way: Way) -> Year:
        with EditedYears(self.year, self._folder, self.text, read_year) as edited:
            year = edited.year(way.edits)
        assert year is not None
        return year


@pytest.fixture
def offered(tmp_path: Path) -> Offered:
    return Offered(tmp_path)


def only(ways: list[Way]) -> Way:
    (way,) = ways
    return way


def test_a_closed_week_is_used_at_its_price(offered: Offered) -> None:
    way = only(offered.ways(Demand("closed", ("Vinterferie", "2027-02-15"))))
    assert way.price == 40
    (use,) = [use for use in offered.after(way).days.uses if use.name == "Vinterferie"]
    assert (use.use, use.price, use.give_up) == ("priced", 40, None)


def test_a_closed_week_without_a_price_is_not_offered(tmp_path: Path) -> None:
    offered = Offered(tmp_path, TOML.replace("give_up = 40\n", ""))
    assert offered.ways(Demand("closed", ("Vinterferie", "2027-02-15"))) == []


def test_a_window_is_widened_to_the_next_open_day_on_either_side(offered: Offered) -> None:
    ways = offered.ways(Demand("window", ("styregruppe-ultimo-februar",)))
    assert [(way.target, way.amount, way.price) for way in ways] == [
        ("styregruppe-ultimo-februar, earlier", 9, 27),  # the winter holiday is closed
        ("styregruppe-ultimo-februar, later", 1, 3),
    ]
    widened = offered.after(ways[1]).by_id["styregruppe-ultimo-februar"].window
    (before,) = offered.year.by_id["styregruppe-ultimo-februar"].window.ranges
    assert widened.ranges == ((before[0], before[1].replace(month=3, day=1)),)
    assert ways[1].stronger is not None
    stronger = ways[1].stronger()
    assert stronger is not None
    assert stronger.amount == 2


def test_a_widened_ca_meeting_is_still_ca_and_keeps_its_id(offered: Offered) -> None:
    for way in offered.ways(Demand("window", ("styregruppe-ultimo-januar",))):
        assert offered.after(way).by_id["styregruppe-ultimo-januar"].optional


def test_a_window_in_a_table_is_widened_in_its_place(offered: Offered) -> None:
    for way in offered.ways(Demand("window", ("sf-udlejning",))):
        after = offered.after(way).by_id["sf-udlejning"]
        assert after.themes == ("udlejning",)
        assert len(list(after.window.days())) == 10 + way.amount


def test_a_ca_meeting_is_dropped_at_its_price(offered: Offered) -> None:
    way = only(offered.ways(Demand("held", ("styregruppe-ultimo-januar",))))
    assert way.price == 20
    after = {meeting.id for meeting in offered.after(way).meetings}
    assert {meeting.id for meeting in offered.year.meetings} - after == {"styregruppe-ultimo-januar"}


def test_a_meeting_that_must_be_held_is_not_dropped(offered: Offered) -> None:
    assert offered.ways(Demand("held", ("styregruppe-ultimo-februar",))) == []


def test_a_quorum_is_lowered_by_one_and_not_below_one(offered: Offered) -> None:
    way = only(offered.ways(Demand("quorum", ("styregruppe-ultimo-februar", "forvaltninger"))))
    after = offered.after(way).by_id["styregruppe-ultimo-februar"]
    assert after.quorum == (("forvaltninger", 1),)
    assert way.stronger is not None
    assert way.stronger() is None


def test_the_deputy_of_the_chair_may_chair(offered: Offered) -> None:
    way = only(offered.ways(Demand("chair", ("styregruppe-ultimo-februar",))))
    assert offered.after(way).by_id["styregruppe-ultimo-februar"].chair_deputy


def test_no_deputy_is_sent_where_the_chair_has_none(tmp_path: Path) -> None:
    offered = Offered(tmp_path, TOML.replace('chair = ["chef-tmf", "chef-sof"]', 'chair = "chef-sof"'))
    assert offered.ways(Demand("chair", ("styregruppe-ultimo-februar",))) == []


@pytest.mark.parametrize(
    "seats",
    [
        '{ post = "chef-suf", attendance = "required" }',
        '{ post = "chef-suf", weight = 9, attendance = "required" }',
    ],
)
def test_a_required_seat_becomes_wanted(tmp_path: Path, seats: str) -> None:
    offered = Offered(tmp_path, TOML.replace('weight = 6 }, "chef-suf"]', f"weight = 6 }}, {seats}]"))
    way = only(offered.ways(Demand("required", ("chef-suf", "styregruppe-ultimo-februar"))))
    before = offered.year.by_id["styregruppe-ultimo-februar"].seat("chef-suf")
    after = offered.after(way).by_id["styregruppe-ultimo-februar"].seat("chef-suf")
    assert before is not None
    assert before.attendance == "required"
    assert after == replace(before, attendance="wanted")


def test_a_seat_that_its_body_requires_becomes_wanted(tmp_path: Path) -> None:
    toml = TOML.replace("level = 2\n", 'level = 2\nattendance = "required"\n')
    offered = Offered(tmp_path, toml)
    way = only(offered.ways(Demand("required", ("chef-suf", "styregruppe-ultimo-februar"))))
    seats = offered.after(way).by_id["styregruppe-ultimo-februar"].seats
    assert {seat.post: seat.attendance for seat in seats} == {
        "chef-tmf": "required", "chef-sof": "required", "chef-suf": "wanted",
    }  # fmt: skip


def test_a_lead_time_is_shortened_or_its_most_lengthened(offered: Offered) -> None:
    ways = offered.ways(Demand("prepared_by", ("en-stemme", "sf-udlejning")))
    gaps = [rule.gap for way in ways for rule in offered.after(way).rules if rule.name == "en-stemme"]  # type: ignore[attr-defined]
    assert [(gap.least, gap.most) for gap in gaps] == [(4, 30), (5, 31)]
    assert [way.price for way in ways] == [2, 2]


def test_a_rhythm_and_a_report_are_eased_in_their_body(offered: Offered) -> None:
    rhythm = only(offered.ways(Demand("spacing", ("samarbejdsforum-afstand", "a", "b"))))
    (rule,) = [rule for rule in offered.after(rhythm).rules if rule.name == "samarbejdsforum-afstand"]
    assert rule.least == 20  # type: ignore[attr-defined]
    report = only(offered.ways(Demand("reports_to", ("klimagruppe-refererer", "a"))))
    (rule,) = [rule for rule in offered.after(report).rules if rule.name == "klimagruppe-refererer"]
    assert rule.least == 3  # type: ignore[attr-defined]


@pytest.mark.parametrize(("rule", "kind"), [("styregruppe-aar", "few"), ("styregruppe-kvartal-1", "few")])
def test_a_count_is_lowered(offered: Offered, rule: str, kind: str) -> None:
    way = only(offered.ways(Demand("series_count", (rule, "styregruppe"), (kind, "styregruppe"))))
    (before,) = [one for one in offered.year.rules if one.name == rule]
    after = [one.least for one in offered.after(way).rules if one.name == rule]  # type: ignore[attr-defined]
    assert after in ([before.least - 1], [])  # type: ignore[attr-defined]
    assert way.price == 30


@pytest.mark.parametrize(
    ("rule", "most"),
    [
        ("person-dag", 4),
        ("person-uge", 9),
        ("styringsdialog-uge", 7),
        ("styringsdialog-sagsbehandler-dag", 3),
    ],
)
def test_a_limit_is_raised(offered: Offered, rule: str, most: int) -> None:
    way = only(offered.ways(Demand("max_load", (rule,))))
    assert [one.most for one in offered.after(way).rules if one.name == rule] == [most]  # type: ignore[attr-defined]


def test_a_body_finds_its_rooms_elsewhere(tmp_path: Path) -> None:
    toml = TOML.replace("level = 2\n", 'level = 2\nplace = "raadhuset"\n')
    offered = Offered(tmp_path, toml)
    held = Demand("held", ("styregruppe-ultimo-februar",))
    way = only(offered.ways(Demand("rooms", ("raadhuset",)), held))
    assert offered.year.by_id["styregruppe-ultimo-februar"].needs_room
    assert not offered.after(way).by_id["styregruppe-ultimo-februar"].needs_room
