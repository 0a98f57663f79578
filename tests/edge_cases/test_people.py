"""People at the edge: a post that changes hands, one person on two bodies, nobody to represent anybody."""

from datetime import date
from pathlib import Path

from calendars.plan import Sitting
from scheduler.result import Impossible
from tests.edge_cases.year_folder import HEADINGS, TWO, ask, body, events, plan_year, write_year

CHANGES = HEADINGS + (
    "chef;Chefen;;;;ja\nkontor;Kontorchef før;;30-06-2027;;ja\nkontor;Kontorchef efter;01-07-2027;;;ja\n"
)
CAMPAIGN = """\
[[campaign]]
id = "dialog"
name = "Styringsdialog"
with = "organisationer.csv"
window = "september"
minutes = [{ minutes = 60 }]
caseworkers = ["chef"]
room = false
"""


def test_a_post_that_changes_hands_invites_each_holder_to_their_own_meetings(tmp_path: Path) -> None:
    table = body("raad", "juni", "juli", "ultimo juni", seats='"chef", "kontor"')
    planned = plan_year(write_year(tmp_path, table, people=CHANGES))
    for placement in planned.plan.placements:
        holder = "Kontorchef før" if placement.slot.day <= date(2027, 6, 30) else "Kontorchef efter"
        assert Sitting("kontor", holder, "holder") in placement.sittings
    out = planned.feeds()
    assert set(events(out / "person-kontor.ics")) == {"raad-juni", "raad-ultimo-juni"}
    assert set(events(out / "person-kontor-2.ics")) == {"raad-juli"}
    assert len(events(out / "person-chef.ics")) == 3


def test_a_person_on_two_bodies_is_never_in_both_at_once_and_has_one_calendar(tmp_path: Path) -> None:
    hours = 'hours = "09:00-13:00"\n[[calendar.day]]\ndays = "2027-03-01/2027-03-09"\nname = "lukket"\n'
    tables = body("raad", "primo marts"), body("udvalg", "primo marts", seats='"chef", "medlem"')
    planned = plan_year(write_year(tmp_path, *tables, calendar=hours))
    starts = [planned[f"{name}-primo-marts"].slot for name in ("raad", "udvalg")]
    assert {slot.day for slot in starts} == {date(2027, 3, 10)}
    assert abs(starts[0].minute - starts[1].minute) >= 120
    told = events(planned.feeds() / "person-chef.ics")
    assert set(told) == {"raad-primo-marts", "udvalg-primo-marts"}
    assert set(events(planned.feeds() / "person-medlem.ics")) == {"udvalg-primo-marts"}


def test_one_chair_and_half_a_day_for_two_meetings_is_impossible(tmp_path: Path) -> None:
    hours = 'hours = "09:00-12:00"\n[[calendar.day]]\ndays = "2027-03-01/2027-03-09"\nname = "lukket"\n'
    _, found = ask(
        write_year(tmp_path, body("raad", "primo marts"), body("udvalg", "primo marts"), calendar=hours)
    )
    assert found == Impossible()


def test_a_body_without_meetings_is_no_trouble(tmp_path: Path) -> None:
    planned = plan_year(write_year(tmp_path, body("raad", "marts"), body("hvilende")))
    assert [placement.meeting for placement in planned.plan.placements] == ["raad-marts"]
    assert planned.year.series["hvilende"].name == "Hvilende"
    out = planned.feeds()
    assert set(events(out / "alle.ics")) == {"raad-marts"}
    assert not (out / "organ-hvilende.ics").exists() or events(out / "organ-hvilende.ics") == {}


def test_an_organisation_without_an_administrator_speaks_for_itself(tmp_path: Path) -> None:
    people = TWO + "adm;Administratoren;;;;ja\nforperson;Forpersonen;;;;ja\n"
    lists = "id;navn;boliger;administrator;forperson\nmed;Med;100;adm;forperson\nuden;Uden;100;;forperson\n"
    folder = write_year(
        tmp_path, body("raad", "marts"), CAMPAIGN, people=people, files={"organisationer.csv": lists}
    )
    planned = plan_year(folder)
    assert planned.year.by_id["dialog-uden"].administrator is None
    sitting = {one.post for one in planned["dialog-uden"].sittings}
    assert "forperson" in sitting
    assert "adm" not in sitting
    out = planned.feeds()
    assert set(events(out / "organisation-uden.ics")) == {"dialog-uden"}
    assert set(events(out / "person-adm.ics")) == {"dialog-med"}
