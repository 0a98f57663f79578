"""Styringsdialog (note, C.2): TMF meets every boligorganisation each year, and all are asked for items."""

from datetime import date

from scheduler.views.by_body import by_body
from scheduler.views.by_organisation import by_organisation
from tests.systems.lists import rows
from tests.systems.removal import Edit, Removal
from tests.systems.small import cut, everybody_free, vacant
from tests.systems.spoil import day_of, dropped, moved, without, worked
from tests.systems.system import System

CAMPAIGN, ONE = "styringsdialog", "styringsdialog-3b"
FORVALTNINGER = ("oekf", "kff", "buf", "suf", "sof", "tmf", "bif")
CALL = "Indkaldelse af punkter til dagsordenen"
INTERVAL = "interval_months = 15                         # én om året, dog højst 15 måneder imellem\n"
ROW = "3b;Boligforeningen 3B;11.900;administrator-kab;forperson-3b;anvisningschef-sof;"
CASEWORKERS = "tilsyn-1 tilsyn-3 tilsyn-5"
HELD_IN_JULY = Edit(
    f"{ROW}{CASEWORKERS};2;;13-10-2026", f"{ROW}{CASEWORKERS};2;;13-07-2026", "organisationer.csv"
)


def test_every_boligorganisation_has_a_dialogue(system: System) -> None:
    wanted = {row["id"]: int(row["møder pr. år"] or 1) for row in rows("organisationer")}
    found = dict.fromkeys(wanted, 0)
    for meeting in system.of(CAMPAIGN):
        found[str(meeting.organisation)] += meeting.id in system.plan.by_meeting
    assert found == wanted
    assert len(wanted) == 40
    assert min(wanted.values()) == 1


def test_no_dialogue_may_be_dropped(system: System) -> None:
    assert not any(meeting.optional for meeting in system.of(CAMPAIGN))
    assert "afholdes" in system.broken(dropped(system.plan, ONE))


def test_they_lie_from_september_to_december(system: System) -> None:
    usual = [row["id"] for row in rows("organisationer") if not row["vindue"]]
    windows = [system.of(f"styringsdialog-{name}")[0].window for name in usual]
    assert len(usual) > 30
    assert all(date(2027, 9, 1) == window.first and window.last <= date(2027, 12, 31) for window in windows)
    assert "vindue" in system.broken(moved(system.plan, ONE, date(2027, 8, 31)))


def test_the_season_is_data_of_the_organisation(system: System) -> None:
    (spring,) = system.of("styringsdialog-vibo")
    assert spring.window.words == "april"
    assert day_of(system.plan, spring.id).month == 4
    first, then = (system.year.by_id[name] for name in ("styringsdialog-aab", "styringsdialog-aab-2"))
    assert day_of(system.plan, first.id).month in (3, 4)
    assert day_of(system.plan, then.id).month >= 9


def test_the_yearly_interval_cuts_the_window_off(system: System) -> None:
    (meeting,) = system.read(HELD_IN_JULY).select(ONE)
    assert meeting.window.last == date(2027, 10, 13)
    assert system.of(ONE)[0].window.last == date(2027, 12, 31)


def test_two_dialogues_of_one_organisation_lie_apart(system: System) -> None:
    plan = moved(system.plan, "styringsdialog-aab", date(2027, 9, 1))
    assert "styringsdialog-aab-2" in system.broken(moved(plan, "styringsdialog-aab-2", date(2027, 9, 8)))


def test_tmf_holds_them(system: System) -> None:
    (section,) = by_body(system.programme, "da", CAMPAIGN).sections
    assert "afholdes af TMF" in section.facts[0]


def test_one_of_tmfs_caseworkers_takes_each(system: System) -> None:
    posts = {post for meeting in system.of(CAMPAIGN) for post in meeting.caseworkers}
    assert {system.year.posts[post].organisation for post in posts} == {"tmf"}
    assert "sagsbehandler" in system.broken(worked(system.plan, ONE, "Tilsynsmedarbejder 2"))
    small = everybody_free(cut(system.year, ONE))
    assert system.solved(small) is not None
    assert system.solved(vacant(small, "tilsyn-1", "tilsyn-3", "tilsyn-5")) is None


def test_the_organisations_forperson_and_administrator_must_be_there(system: System) -> None:
    for row in rows("organisationer"):
        meeting = system.year.by_id[f"styringsdialog-{row['id']}"]
        own = [post for post in (row["forperson"], row["administrator"]) if post]
        seats = [meeting.seat(post) for post in own]
        assert all(seat is not None and seat.attendance == "required" for seat in seats)
    assert "saeder" in system.broken(without(system.plan, ONE, "forperson-3b"))
    assert "saeder" in system.broken(without(system.plan, ONE, "administrator-kab"))


def test_other_forvaltninger_come_by_the_agenda(system: System) -> None:
    asked = {row["id"]: row["forvaltninger"].split() for row in rows("organisationer")}
    assert any(asked.values())
    assert not all(asked.values())
    for name, posts in asked.items():
        meeting = system.year.by_id[f"styringsdialog-{name}"]
        required = {seat.post for seat in meeting.seats if seat.attendance == "required"}
        assert set(posts) <= required
    assert "saeder" in system.broken(without(system.plan, ONE, "anvisningschef-sof"))


def test_a_call_for_items_precedes_each_dialogue(system: System) -> None:
    for meeting in system.of(CAMPAIGN):
        held = day_of(system.plan, meeting.id)
        calls = [one.day for one in system.programme.deadlines(meeting.id) if one.title.da == CALL]
        assert len(calls) == 1
        assert system.year.days.is_open(calls[0])
        assert system.year.days.hverdag_number(held) - system.year.days.hverdag_number(calls[0]) >= 20


def test_all_forvaltninger_are_asked_for_items_to_each(system: System) -> None:
    wanted = {f"{CALL}: {meeting.title}" for meeting in system.of(CAMPAIGN)}
    for forvaltning in FORVALTNINGER:
        told = system.summaries(f"forvaltning-{forvaltning}")
        assert {name for name in told if name.startswith(CALL)} == wanted


def test_the_call_is_shown_with_the_organisation(system: System) -> None:
    for section in by_organisation(system.programme, "da").sections:
        notes = [row.notes for group in section.groups for row in group.rows]
        assert notes
        assert all(any("Punkter til dagsordenen indkaldes" in line for line in lines) for lines in notes)


REMOVALS = (
    Removal(
        "an organisation's dialogue",
        ("test_every_boligorganisation_has_a_dialogue",),
        edits=(Edit("forperson-strandlodden;;;;;", "forperson-strandlodden;;;;0;", "organisationer.csv"),),
    ),
    Removal("that dialogues are held", ("test_no_dialogue_may_be_dropped",), rules=("afholdes",)),
    Removal(
        "the season",
        ("test_they_lie_from_september_to_december",),
        edits=(Edit('window = "september-december"                # IV', 'window = "august-december" # IV'),),
    ),
    Removal("windows", ("test_they_lie_from_september_to_december",), rules=("vindue",)),
    Removal(
        "an organisation's own season",
        ("test_the_season_is_data_of_the_organisation",),
        edits=(Edit("14-04-2026;april;", "14-04-2026;;", "organisationer.csv"),),
    ),
    Removal("the interval", ("test_the_yearly_interval_cuts_the_window_off",), edits=(Edit(INTERVAL),)),
    Removal(
        "the time between two",
        ("test_two_dialogues_of_one_organisation_lie_apart",),
        rules=("precedence",),
    ),
    Removal(
        "the host",
        ("test_tmf_holds_them",),
        edits=(Edit('name = "Styringsdialog"\nhost = "TMF"\n', 'name = "Styringsdialog"\n'),),
    ),
    Removal("caseworkers", ("test_one_of_tmfs_caseworkers_takes_each",), rules=("caseworker",)),
    Removal(
        "that required seats are taken",
        (
            "test_the_organisations_forperson_and_administrator_must_be_there",
            "test_other_forvaltninger_come_by_the_agenda",
        ),
        rules=("saeder",),
    ),
    Removal(
        "the organisations' own seats",
        ("test_the_organisations_forperson_and_administrator_must_be_there",),
        edits=(Edit("administrator-vibo;forperson-vibo", "administrator-vibo;", "organisationer.csv"),),
    ),
    Removal(
        "whom the agenda asks for",
        ("test_other_forvaltninger_come_by_the_agenda",),
        edits=(Edit("forperson-vibo;team-sof", "forperson-vibo;", "organisationer.csv"),),
    ),
    Removal(
        "the call for items",
        (
            "test_a_call_for_items_precedes_each_dialogue",
            "test_all_forvaltninger_are_asked_for_items_to_each",
            "test_the_call_is_shown_with_the_organisation",
        ),
        edits=(Edit("call_for_items = -20 ", ""),),
    ),
    Removal(
        "that all forvaltninger are told of it",
        ("test_all_forvaltninger_are_asked_for_items_to_each",),
        patches=(("calendars.announcement.CALL", "intet"),),
    ),
)
