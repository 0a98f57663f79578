"""Two meetings that need the only room that is big enough."""

from pathlib import Path

from constraints.rooms import Rooms
from scheduler.result import Impossible
from tests.edge_cases.year_folder import HEADINGS, ask, body, events, plan_year, write_year

PEOPLE = HEADINGS + "chef;Chefen;;;;ja\nleder;Lederen;;;;ja\n"
PLACE = '[[place]]\nid = "huset"\nname = "Huset"\n'
ROOMS = "id;navn;sted;pladser\nsal;Salen;huset;40\nlille;Det lille;huset;5\n"
HERE = 'place = "huset"\ncapacity = 30\n'


def folder(path: Path, hours: str) -> Path:
    """A year in which two bodies without a person in common both meet on 10 March in a room for thirty."""
    closes = f'hours = "{hours}"\n[[calendar.day]]\ndays = "2027-03-01/2027-03-09"\nname = "lukket"\n'
    tables = [body("raad", "primo marts", more=HERE)]
    tables.append(body("udvalg", "primo marts", more=HERE).replace('"chef"', '"leder"'))
    return write_year(path, PLACE, *tables, calendar=closes, people=PEOPLE, files={"lokaler.csv": ROOMS})


def test_they_are_placed_apart_in_it(tmp_path: Path) -> None:
    planned = plan_year(folder(tmp_path, "09:00-13:00"))
    one, other = planned["raad-primo-marts"], planned["udvalg-primo-marts"]
    assert (one.room, other.room) == ("sal", "sal")
    assert one.slot.day == other.slot.day
    assert abs(one.slot.minute - other.slot.minute) >= 120
    assert all("Salen" in str(event["LOCATION"]) for event in events(planned.feeds() / "alle.ics").values())


def test_with_one_slot_in_common_the_solver_proves_it_impossible(tmp_path: Path) -> None:
    year, found = ask(folder(tmp_path, "09:00-12:00"))
    assert found == Impossible()
    year, found = ask(folder(tmp_path, "09:00-11:00"))
    assert found == Impossible()
    assert any(isinstance(rule, Rooms) for rule in year.rules)
