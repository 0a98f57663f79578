"""Årshjul (note, IV): the four quarters as listed there, and bodies and wheel as data of the year file."""

from collections import Counter
from datetime import date

from calendars.meetings import Meeting
from calendars.programme import Programme
from constraints.verify import verify
from scheduler.programme import programme_of
from scheduler.views.by_quarter import by_quarter
from tests.systems.removal import Edit, Removal
from tests.systems.spoil import day_of, step
from tests.systems.system import AFTER_2015, System
from tests.systems.tiny import tiny, tiny_faults

SECTION_IV = {
    1: {"styregruppe": 2, "samarbejdsforum": 2, "borgmesterforum": 1},
    2: {"partnerskabsforum": 1, "styregruppe": 2, "samarbejdsforum": 2},
    3: {"styregruppe": 2, "samarbejdsforum": 1},
    4: {"borgmesterforum": 1, "styregruppe": 2, "samarbejdsforum": 1, "styringsdialog": 38},
}
HEADINGS = {
    1: "Ca. 2 møder i Den Tværkommunale Styregruppe (ultimo januar og ultimo februar)",
    2: "Det årlige møde i Partnerskabsforum (primo maj)",
    3: "2 møder i Den Tværkommunale Styregruppe (medio august og ultimo september)",
    4: "Ca. 2 møder i Den Tværkommunale Styregruppe (ultimo oktober og primo december)",
}
FORUMS = ("borgmesterforum", "partnerskabsforum", "styregruppe", "samarbejdsforum")
FROM_2011 = """
year = {year}
[[body]]
id = "styregruppe"
minutes = 60
seats.alle = ["chef"]
seated = "2011-01-01/2014-12-31"
meetings = ["ultimo januar"]
[[body]]
id = "indkoering"
minutes = 60
seats.alle = ["leder"]
meetings = ["ultimo februar"]
"""


def test_the_four_quarters_hold_what_the_note_lists(system: System) -> None:
    for number, section in enumerate(by_quarter(system.programme, "da").sections, start=1):
        held = Counter(row.series for group in section.groups for row in group.rows)
        listed = {series: count for series, count in held.items() if series in FORUMS}
        assert listed == {name: n for name, n in SECTION_IV[number].items() if name in FORUMS}


def test_each_quarter_reads_as_in_the_note(system: System) -> None:
    sections = by_quarter(system.programme, "da").sections
    assert [section.heading for section in sections] == [f"{number}. kvartal" for number in (1, 2, 3, 4)]
    for number, heading in HEADINGS.items():
        assert heading in [group.heading for group in sections[number - 1].groups]


def test_septembers_dialogues_stand_under_the_fourth_quarter(system: System) -> None:
    sections = by_quarter(system.programme, "da").sections
    rows = [
        [r for group in section.groups for r in group.rows if r.series == "styringsdialog"]
        for section in sections
    ]
    assert rows[2] == []
    assert any(row.day is not None and row.day.month == 9 for row in rows[3])
    assert len(rows[3]) == SECTION_IV[4]["styringsdialog"]


def test_the_dialogues_season_is_written_as_in_the_note(system: System) -> None:
    fourth = by_quarter(system.programme, "da").sections[3]
    (group,) = [group for group in fourth.groups if group.heading.startswith("Styringsdialog")]
    assert "boligorganisationer (" in group.heading
    assert Counter(row.window for row in group.rows) == {"september-december": len(group.rows)}
    assert len(group.rows) == SECTION_IV[4]["styringsdialog"]


def test_what_is_in_force_from_2011_does_not_meet_in_the_run_in_year(system: System) -> None:
    assert tiny_faults(system, FROM_2011.format(year=2010)) == {"outside-seated"}
    assert tiny_faults(system, FROM_2011.format(year=2011)) == set()


def test_the_calendar_is_that_of_the_year_in_question(system: System) -> None:
    year = tiny(system, FROM_2011.format(year=2011))
    assert year.select("styregruppe")[0].window.first == date(2011, 1, 21)
    assert not year.days.is_open(date(2011, 5, 20))  # Store Bededag
    assert system.year.days.is_open(date(2027, 4, 23))  # which 2027 no longer has


def test_after_2015_there_is_no_borgmesterforum(system: System) -> None:
    year = system.read(folder=AFTER_2015)
    assert "borgmesterforum" not in year.series
    assert {"tmu", "oeu", "partnerskabsforum", "styregruppe", "samarbejdsforum"} <= set(year.series)


def test_instead_a_redegoerelse_goes_to_tmu_and_oeu_in_the_first_quarter(system: System) -> None:
    plan = system.plan_of(AFTER_2015)
    steps = {
        body: step(plan, "redegoerelse", body) for body in ("styregruppe", "samarbejdsforum", "tmu", "oeu")
    }
    for meeting in steps.values():
        assert meeting is not None
        assert date(2027, 1, 15) <= day_of(plan, meeting) <= date(2027, 3, 31)


def test_the_same_code_plans_the_year_after_2015(system: System) -> None:
    year, plan = system.read(folder=AFTER_2015), system.plan_of(AFTER_2015)
    assert verify(year, plan).holds
    programme = programme_of(year, plan)
    last = step(plan, "redegoerelse", "oeu")
    assert last is not None
    agenda = [item.text for item in programme.agendas.get(last, ())]
    assert "Redegørelse om samarbejdet med de almene boligorganisationer" in agenda
    assert not [
        section for section in by_quarter(programme, "da").sections if "Borgmesterforum" in str(section)
    ]


def test_a_body_of_another_name_is_planned_alike(system: System) -> None:
    year = tiny(system, FROM_2011.format(year=2011).replace("styregruppe", "forum-for-alt"))
    plan = system.solved(year)
    assert plan is not None
    assert {one.meeting for one in plan.placements} == {
        "forum-for-alt-ultimo-januar",
        "indkoering-ultimo-februar",
    }


def _by_day(programme: Programme, meeting: Meeting) -> tuple[int, int]:
    day = programme.plan.by_meeting[meeting.id].slot.day
    return day.year, (day.month + 2) // 3


REMOVALS = (
    Removal(
        "a meeting of the wheel",
        ("test_the_four_quarters_hold_what_the_note_lists", "test_each_quarter_reads_as_in_the_note"),
        edits=(Edit('    "ca. primo december",\n'),),
    ),
    Removal(
        "that a dialogue belongs to its season's quarter",
        ("test_septembers_dialogues_stand_under_the_fourth_quarter",),
        patches=(("scheduler.views.by_quarter._quarter", _by_day),),
    ),
    Removal(
        "the season in the note's words",
        ("test_the_dialogues_season_is_written_as_in_the_note",),
        edits=(Edit('window = "september-december"                # IV', 'window = "uge 36-50" # IV'),),
    ),
    Removal(
        "the check of terms",
        ("test_what_is_in_force_from_2011_does_not_meet_in_the_run_in_year",),
        patches=(("scheduler.year_file.read.check_seated", lambda _context: None),),
    ),
    Removal(
        "holidays by year",
        ("test_the_calendar_is_that_of_the_year_in_question",),
        patches=(("calendars.days.public_holidays", lambda _country, _year: {}),),
    ),
    Removal(
        "the end of Borgmesterforum",
        ("test_after_2015_there_is_no_borgmesterforum",),
        edits_elsewhere={AFTER_2015: (Edit('id = "partnerskabsforum" ', 'id = "borgmesterforum" '),)},
    ),
    Removal(
        "the redegørelse's last step",
        (
            "test_instead_a_redegoerelse_goes_to_tmu_and_oeu_in_the_first_quarter",
            "test_the_same_code_plans_the_year_after_2015",
        ),
        edits_elsewhere={
            AFTER_2015: (Edit('"samarbejdsforum", "tmu", "oeu"]', '"samarbejdsforum", "tmu"]'),)
        },
    ),
    Removal(
        "that bodies meet",
        ("test_a_body_of_another_name_is_planned_alike",),
        patches=(("scheduler.year_file.expand.bodies._meeting", lambda *_: None),),
    ),
)
