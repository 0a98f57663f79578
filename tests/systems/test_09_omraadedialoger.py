"""Områdebaserede styringsdialogmøder (note, C.2): TMF with the local parties of one to three areas a year."""

from scheduler.views.by_body import by_body
from tests.systems.removal import Edit, Removal
from tests.systems.small import cut, everybody_free, vacant
from tests.systems.spoil import day_of, dropped, without
from tests.systems.system import System

AREAS = ("tingbjerg", "mjoelnerparken")
HEADING = "[[area]]                                     # områdebaserede styringsdialogmøder, 1-3 om året\n"
TWO_MORE = Edit(
    HEADING,
    '[[area]]\nid = "valby"\nwindow = "maj"\nminutes = 90\nseats.tmf = ["team-tmf"]\n'
    '[[area]]\nid = "sydhavn"\nwindow = "juni"\nminutes = 90\nseats.tmf = ["team-tmf"]\n' + HEADING,
)
ONE_MORE = Edit(
    HEADING, '[[area]]\nid = "valby"\nwindow = "maj"\nminutes = 90\nseats.tmf = ["team-tmf"]\n' + HEADING
)


def test_one_to_three_areas_are_chosen(system: System) -> None:
    areas = [series.id for series in system.year.series.values() if series.kind == "area"]
    assert 1 <= len(areas) <= 3
    assert [len(system.of(area)) for area in areas] == [1] * len(areas)


def test_a_third_area_is_taken_in_and_a_fourth_is_a_named_fault(system: System) -> None:
    assert system.faults(ONE_MORE) == set()
    assert system.faults(TWO_MORE) == {"too-many-areas"}


def test_each_is_held_in_its_window(system: System) -> None:
    for area in AREAS:
        (meeting,) = system.of(area)
        assert day_of(system.plan, area) in meeting.window
        assert "afholdes" in system.broken(dropped(system.plan, area))


def test_tmf_holds_them_and_must_be_there(system: System) -> None:
    for area in AREAS:
        (section,) = by_body(system.programme, "da", area).sections
        assert "afholdes af TMF" in section.facts[0]
        (meeting,) = system.of(area)
        required = [seat.post for seat in meeting.seats if seat.attendance == "required"]
        assert {system.year.posts[post].organisation for post in required} == {"tmf"}


def test_without_tmf_there_is_no_meeting(system: System) -> None:
    assert "saeder" in system.broken(without(system.plan, "tingbjerg", "omraadechef-tingbjerg"))
    small = everybody_free(cut(system.year, "tingbjerg"))
    assert system.solved(vacant(small, "idraetsklub-tingbjerg")) is not None
    assert system.solved(vacant(small, "omraadechef-tingbjerg")) is None


def test_local_parties_have_seats(system: System) -> None:
    for area in AREAS:
        (meeting,) = system.of(area)
        parties = {
            system.year.posts[seat.post].organisation for seat in meeting.seats if "parter" in seat.groups
        }
        assert {"lokal part", "helhedsplan"} <= parties
    titles = [system.year.posts[seat.post].title for seat in system.of("mjoelnerparken")[0].seats]
    for party in ("lokaludvalget", "handelsforeningen", "fritidsklubben"):
        assert any(party in title for title in titles)


def test_a_boligorganisation_may_be_a_party(system: System) -> None:
    assert system.of("mjoelnerparken")[0].seat("administrator-bo-vest") is not None
    assert "Områdedialog Mjølnerparken" in system.summaries("administrator-bo-vest")


def test_a_party_that_does_not_come_costs(system: System) -> None:
    missing = without(system.plan, "tingbjerg", "lokaludvalg-tingbjerg", "skoleleder-tingbjerg")
    assert system.charged(missing).get("fremmoede", 0) > system.charged(system.plan).get("fremmoede", 0)


def test_the_parties_are_told(system: System) -> None:
    assert {"Områdedialog Tingbjerg", "Områdedialog Mjølnerparken"} <= set(
        system.summaries("organisation-lokal-part")
    )
    assert "Områdedialog Tingbjerg" in system.summaries("person-handelsforening-tingbjerg")
    assert "Indkaldelse: Områdedialog Tingbjerg" in system.summaries("person-handelsforening-tingbjerg")


REMOVALS = (
    Removal(
        "the areas",
        ("test_one_to_three_areas_are_chosen",),
        patches=(("scheduler.year_file.read.expand_areas", lambda _context: None),),
    ),
    Removal(
        "the most areas",
        ("test_a_third_area_is_taken_in_and_a_fourth_is_a_named_fault",),
        patches=(("scheduler.year_file.expand.areas.MOST_AREAS", 99),),
    ),
    Removal("that meetings are held", ("test_each_is_held_in_its_window",), rules=("afholdes",)),
    Removal(
        "the host",
        ("test_tmf_holds_them_and_must_be_there",),
        edits=(Edit('name = "Områdedialog Tingbjerg"\nhost = "TMF"\n', 'name = "Områdedialog Tingbjerg"\n'),),
    ),
    Removal(
        "TMF's required seat",
        ("test_tmf_holds_them_and_must_be_there", "test_without_tmf_there_is_no_meeting"),
        edits=(
            Edit('{ post = "omraadechef-tingbjerg", attendance = "required" }', '"omraadechef-tingbjerg"'),
        ),
    ),
    Removal("that required seats are taken", ("test_without_tmf_there_is_no_meeting",), rules=("saeder",)),
    Removal(
        "a local party",
        ("test_local_parties_have_seats",),
        edits=(Edit('    "fritidsklub-mjoelnerparken",\n'),),
    ),
    Removal(
        "the organisation's seat",
        ("test_a_boligorganisation_may_be_a_party",),
        edits=(Edit('    "administrator-bo-vest",\n'),),
    ),
    Removal("the price of an empty seat", ("test_a_party_that_does_not_come_costs",), rules=("fremmoede",)),
    Removal(
        "a party that is told",
        ("test_the_parties_are_told",),
        edits=(Edit('    "handelsforening-tingbjerg",\n'),),
    ),
)
