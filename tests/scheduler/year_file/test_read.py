"""A year's folder becomes the facts and the rules it describes."""

from datetime import date
from typing import Any

import pytest

from calendars.grid import Slot
from calendars.plan import Plan
from constraints.rule import Rule
from constraints.year import Year
from scheduler.programme import programme_of
from tests.scheduler.year_file.small_year import Years


@pytest.fixture
def year(years: Years) -> Year:
    return years.read()


def rule(year: Year, name: str) -> Any:
    found: list[Rule] = [one for one in year.rules if one.id == name]
    assert len(found) == 1, name
    return found[0]


def test_the_frame(year: Year) -> None:
    assert (year.year, year.title, year.installation) == (2027, "Årshjul 2027", "kbh")
    assert (year.grid.first, year.grid.last, year.grid.step) == (date(2027, 1, 1), date(2027, 12, 31), 30)
    assert year.days.closed(date(2027, 2, 17)).give_up == 40  # type: ignore[union-attr]
    assert year.days.price(date(2027, 3, 23)) == 3
    assert year.travel.between("kab-huset", "raadhuset") == 20
    assert not year.rooms["sal-1"].is_open(date(2027, 7, 31))


@pytest.mark.parametrize(("written", "days"), [("", 30), ("keep_cancelled = 60\n", 60)])
def test_how_long_cancelled_meetings_are_shown_is_the_years_to_say(
    years: Years, written: str, days: int
) -> None:
    years.spoil("aarshjul.toml", "[calendar]\n", f"{written}[calendar]\n")
    assert programme_of(years.read(), Plan.of(())).keep_cancelled == days


def test_every_meeting_of_the_wheel_is_there_under_its_permanent_id(year: Year) -> None:
    assert list(year.by_id) == [
        "styregruppe-ultimo-januar",
        "styregruppe-ultimo-februar",
        "styregruppe-oktober",
        "samarbejdsforum-primo-marts",
        "sf-udlejning",
        "klimagruppe-medio-februar",
        "br-2027-03-18",
        "br-2027-12-09",
        "styringsdialog-3b",
        "styringsdialog-3b-2",
        "styringsdialog-fsb",
        "styringsdialog-sab",
        "tingbjerg",
    ]


def test_a_ca_meeting_may_be_dropped_at_its_bodys_price_and_no_other(year: Year) -> None:
    optional = {meeting.id: meeting.drop_price for meeting in year.meetings if meeting.optional}
    assert optional == {"styregruppe-ultimo-januar": 20}


def test_seats_quorum_and_chairs(year: Year) -> None:
    meeting = year.by_id["styregruppe-oktober"]
    assert [(seat.post, seat.weight, seat.groups) for seat in meeting.seats] == [
        ("chef-tmf", 4, ("forvaltninger",)),
        ("chef-sof", 6, ("forvaltninger",)),
        ("chef-suf", 4, ("forvaltninger",)),
    ]
    assert meeting.quorum == (("forvaltninger", 2),)
    assert meeting.chairs == ("chef-tmf", "chef-sof")


def test_members_of_a_body_are_its_seats_under_the_groups_own_name(year: Year) -> None:
    seats = year.by_id["samarbejdsforum-primo-marts"].seats
    assert [(seat.post, seat.groups) for seat in seats] == [
        ("chef-tmf", ("kommune",)),
        ("chef-sof", ("kommune",)),
        ("chef-suf", ("kommune",)),
        ("bl-1", ("bl",)),
    ]


def test_a_theme_adds_its_post_as_speaker_seat_or_no_seat(year: Year) -> None:
    meeting = year.by_id["sf-udlejning"]
    assert meeting.speakers == ("direktoer-sof",)
    assert meeting.seat("direktoer-sof") is not None
    assert year.by_id["samarbejdsforum-primo-marts"].seat("direktoer-sof") is None


def test_a_change_of_hands(year: Year) -> None:
    post = year.posts["chef-sof"]
    assert post.holder(date(2027, 6, 30)) == "Kontorchef SOF"
    assert post.holder(date(2027, 7, 1)) == "Kontorchef SOF, ny"
    assert year.posts["chef-tmf"].deputy == "vice-tmf"


def test_given_bodies_stand_on_their_dates_and_occupy_their_members(year: Year) -> None:
    assert year.by_id["br-2027-03-18"].given == Slot(date(2027, 3, 18), 17 * 60 + 30)
    busy = year.busy["Kontorchef SUF"]
    assert not busy.is_free(date(2027, 3, 18), 18 * 60, 30)
    assert busy.is_free(date(2027, 3, 18), 16 * 60, 90)


def test_dialogues_take_as_long_as_homes_and_supervision_make_them(year: Year) -> None:
    minutes = {m.organisation: m.minutes for m in year.meetings if m.kind == "dialogue" and m.id[-2:] != "-2"}
    assert minutes == {"3b": 120 + 15, "fsb": 90, "sab": 60 + 15}
    assert year.by_id["styringsdialog-3b-2"].minutes == 120


def test_dialogues_seat_the_organisation_and_the_posts_its_agenda_asks_for(year: Year) -> None:
    meeting = year.by_id["styringsdialog-3b"]
    required = {seat.post for seat in meeting.seats if seat.attendance == "required"}
    assert required == {"forperson-3b", "adm-kab", "chef-sof"}
    assert meeting.seat("chef-tmf").attendance == "wanted"  # type: ignore[union-attr]
    assert (meeting.administrator, meeting.caseworkers) == ("adm-kab", ("tilsyn-1",))
    assert year.by_id["styringsdialog-sab"].caseworkers == ("tilsyn-1", "tilsyn-2")


def test_an_organisation_with_a_place_and_a_window_of_its_own(year: Year) -> None:
    meeting = year.by_id["styringsdialog-fsb"]
    assert (meeting.place, meeting.needs_room) == ("kab-huset", False)
    assert (meeting.window.first, meeting.window.last) == (date(2027, 4, 1), date(2027, 4, 30))


def test_picked_afdelinger_are_items_and_make_their_dialogue_urgent(year: Year) -> None:
    assert [(one.id, one.score, one.picked) for one in year.divisions] == [
        ("3b-1", 10 + 8 + 6, True),
        ("3b-2", 5, False),
        ("sab-1", 8, True),
    ]
    meeting = year.by_id["styringsdialog-3b"]
    assert "Udvidet tilsyn: Afdeling 1" in meeting.items
    assert meeting.urgency == 2
    assert year.by_id["styringsdialog-3b-2"].urgency == 1


def test_adherence_to_an_agreement_is_an_item_of_every_dialogue(year: Year) -> None:
    dialogues = [meeting for meeting in year.meetings if meeting.kind == "dialogue"]
    assert dialogues
    assert all(meeting.items[0] == "Tilslutning til hovedaftale" for meeting in dialogues)


def test_the_call_for_items_is_a_deadline_of_every_dialogue(year: Year) -> None:
    assert ("indkaldelse af punkter", -20) in year.by_id["styringsdialog-fsb"].deadlines


def test_counts_of_a_year_and_of_a_quarter(year: Year) -> None:
    whole = rule(year, "styregruppe-aar")
    assert (whole.least, whole.most, whole.tier) == (2, 4, None)
    wanted = rule(year, "styregruppe-kvartal-1-gerne")
    assert (wanted.first, wanted.last) == (date(2027, 1, 1), date(2027, 3, 31))
    assert (wanted.least, wanted.tier) == (2, 2)


def test_a_pin_is_a_keep_that_must_hold(year: Year) -> None:
    keep = rule(year, "styregruppe-oktober-fast")
    assert (keep.meeting, keep.day, keep.minute, keep.tier) == (
        "styregruppe-oktober",
        date(2027, 10, 5),
        600,
        None,
    )


def test_an_agreement_that_expires_is_a_route_to_the_body_that_makes_it(year: Year) -> None:
    route = rule(year, "hovedaftale")
    assert route.through == ("styregruppe", "samarbejdsforum", "br")
    assert (route.done_by, route.publish) == (date(2027, 12, 31), True)


def test_a_temagruppe_reports_to_its_parent_and_is_seated_for_a_time(year: Year) -> None:
    reports = rule(year, "klimagruppe-refererer")
    assert (reports.meeting, reports.to, reports.least) == ("klimagruppe", "samarbejdsforum", 4)
    assert year.series["klimagruppe"].seated == (date(2027, 2, 1), date(2027, 10, 31))


def test_a_route_that_may_be_carried_over_is_charged_for_it(year: Year) -> None:
    assert rule(year, "evaluering-i-aar").route == "evaluering"


def test_two_dialogues_with_one_organisation_keep_a_distance(year: Year) -> None:
    apart = rule(year, "styringsdialog-3b-2")
    assert (apart.first, apart.then) == ("styringsdialog-3b", "styringsdialog-3b-2")


def test_rule_ids_are_unique(year: Year) -> None:
    names = [one.id for one in year.rules]
    assert len(set(names)) == len(names)
    assert all(names)


def test_reading_twice_gives_the_same_year(years: Years) -> None:
    one, other = years.read(), years.read()
    assert (one.meetings, one.rules, one.assumptions) == (other.meetings, other.rules, other.assumptions)


def test_a_year_in_windows_1252_is_the_same_year(years: Years) -> None:
    expected = years.read()
    for name in ("aarshjul.toml", "personer.csv", "organisationer.csv"):
        (years.folder / name).write_bytes(years.files.pop(name).encode("cp1252"))
    read = years.read()
    assert (read.meetings, read.posts) == (expected.meetings, expected.posts)


def test_a_horizon_may_reach_past_new_year(years: Years) -> None:
    years.spoil("aarshjul.toml", "2027-01-01/2027-12-31", "2027-01-01/2028-03-31")
    years.spoil("aarshjul.toml", '"primo marts"', '"primo marts", "februar 2028"')
    year = years.read()
    assert year.by_id["samarbejdsforum-februar-2028"].window.last == date(2028, 2, 29)
    assert year.grid.last == date(2028, 3, 31)
