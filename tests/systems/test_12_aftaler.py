"""Aftaler (note, III): concluded in time by the body that makes them, after the level below prepared them."""

from datetime import date
from itertools import pairwise

from calendars.grid import Slot
from constraints.verify import verify
from constraints.year import Year
from tests.systems.removal import Edit, Removal
from tests.systems.small import cut, everybody_free, pinned, within, without_rules
from tests.systems.spoil import day_of, moved, rerouted, step
from tests.systems.system import System

MAIN, PART, SINGLE = "hovedaftale", "delaftale-udlejning", "enkeltaftale-bo-vita"
WAYS = {
    MAIN: ("styregruppe", "samarbejdsforum", "partnerskabsforum", "br"),
    PART: ("projektgruppe-udlejning", "styregruppe", "samarbejdsforum"),
    SINGLE: ("projektgruppe-udlejning", "styringsdialog-bo-vita"),
}
LEVELS = {MAIN: "br", PART: "samarbejdsforum", SINGLE: "styringsdialog-bo-vita"}
NAME = "Hovedaftale mellem Borgerrepræsentationen og BL's 1. kreds"
EXPIRES = "expires = 2027-12-31\npublish = true\n"
WITH_THE_TERM = Edit(EXPIRES, EXPIRES.replace("2027-12-31", "2029-12-31"))
LAST_YEAR = Edit(EXPIRES, EXPIRES.replace("2027-12-31", "2026-12-31"))
ONE_MORE_DATE = Edit(
    '"2027-10-05", "2027-10-26", "2027-11-09"', '"2027-10-05", "2027-10-12", "2027-10-26", "2027-11-09"'
)
GIVEN = {"br": (3, 17 * 60 + 30, 270), "oeu": (1, 15 * 60 + 30, 180), "tmu": (0, 15 * 60, 240)}


def _way(system: System, agreement: str) -> list[str]:
    found = [step(system.plan, agreement, body) for body in WAYS[agreement]]
    return [meeting for meeting in found if meeting is not None]


def test_an_agreement_that_expires_is_on_the_agenda_of_the_body_that_makes_it(system: System) -> None:
    for agreement, item in ((MAIN, NAME), (PART, "Delaftale om udlejning"), (SINGLE, "Enkeltaftale")):
        way = _way(system, agreement)
        assert way
        last = system.year.by_id[way[-1]]
        assert LEVELS[agreement] in (last.series, last.id)
        assert any(line.startswith(item) for line in system.agenda(last.id))


def test_the_level_below_prepares_it_first(system: System) -> None:
    for agreement, bodies in WAYS.items():
        way = _way(system, agreement)
        assert len(way) == len(bodies)
        days = [day_of(system.plan, meeting) for meeting in way]
        assert all(day < then for day, then in pairwise(days))
        for body in bodies[:-1]:
            assert agreement in system.broken(rerouted(system.plan, agreement, body, None))


def test_each_step_has_its_time(system: System) -> None:
    number = system.year.days.hverdag_number
    for agreement, least in ((MAIN, 8), (PART, 5), (SINGLE, 10)):
        days = [day_of(system.plan, meeting) for meeting in _way(system, agreement)]
        assert len(days) > 1
        assert all(number(then) - number(day) >= least for day, then in pairwise(days))


def test_the_model_keeps_the_time_before_borgerrepraesentationen(system: System) -> None:
    meetings = ("styregruppe-ultimo-februar", "samarbejdsforum-primo-marts", "partnerskabsforum-primo-maj")
    small = without_rules(
        everybody_free(cut(system.year, *meetings, "br-2027-05-13")), "series_count", "prepared_by"
    )
    small = within(small, meetings[2], date(2027, 4, 30), date(2027, 5, 3))
    plan = system.solved(small)
    assert plan is not None
    assert day_of(plan, meetings[2]) == date(2027, 4, 30)  # eight hverdage before 13 May: the 6th is none
    assert system.solved(pinned(small, meetings[2], date(2027, 5, 3))) is None


def test_it_is_concluded_before_it_expires(system: System) -> None:
    for agreement in (MAIN, PART):
        last = _way(system, agreement)[-1:]
        assert last
        assert day_of(system.plan, last[0]) <= date(2027, 12, 31)
    sooner = system.read(Edit(EXPIRES, EXPIRES.replace("2027-12-31", "2027-05-14")))
    rule = next(one for one in sooner.rules if one.name == MAIN)
    assert getattr(rule, "done_by", None) == date(2027, 5, 14)


def test_one_that_follows_the_valgperiode_waits_and_that_is_said(system: System) -> None:
    year = system.read(WITH_THE_TERM)
    assert MAIN not in {rule.name for rule in year.rules}
    said = [one.text.da for one in year.assumptions if one.text.da.startswith(NAME)]
    assert said == [f"{NAME} udløber først mandag den 31. december 2029 og er ikke på nogen dagsorden."]


def test_one_that_has_expired_is_a_named_fault(system: System) -> None:
    assert system.faults(LAST_YEAR) == {"already-expired"}


def test_given_bodies_meet_on_their_own_days_at_their_own_hours(system: System) -> None:
    for body, (weekday, minute, minutes) in GIVEN.items():
        meetings = system.of(body)
        assert meetings
        for meeting in meetings:
            assert meeting.given is not None
            assert (meeting.given.day.weekday(), meeting.given.minute, meeting.minutes) == (
                weekday,
                minute,
                minutes,
            )
    placed = system.plan.by_meeting
    assert all(placed[one.id].slot == one.given for body in GIVEN for one in system.of(body))


def test_a_given_date_is_nobodys_to_move(system: System) -> None:
    verdict = verify(system.year, moved(system.plan, "br-2027-06-03", date(2027, 6, 4)))
    assert not verdict.holds
    assert any("its date is given" in sentence.en for sentence in verdict.misshapen)


def test_a_given_meeting_takes_its_members_time(system: System) -> None:
    clash = moved(system.plan, "borgmesterforum-oktober", date(2027, 10, 5), 15 * 60)  # ØU: Tuesday 15:30
    assert "ledige" in system.broken(clash)


def test_a_date_that_is_only_in_the_year_file_takes_it_too(system: System) -> None:
    assert _free_borgmestre(system.year) != set()
    assert _free_borgmestre(system.read(ONE_MORE_DATE)) == set()


def test_adherence_is_an_item_of_each_organisations_dialogue(system: System) -> None:
    for meeting in system.of("styringsdialog"):
        assert f"Tilslutning til {NAME}" in system.agenda(meeting.id)


def test_the_hovedaftale_is_published(system: System) -> None:
    days = [e.start for e in system.feed("offentlig").events if e.summary == f"Offentliggørelse: {NAME}"]
    assert len(days) == 1
    assert days[0] > day_of(system.plan, _way(system, MAIN)[-1])
    concluded = day_of(system.plan, _way(system, MAIN)[-1])
    told = [
        event.description
        for event in system.feed("offentlig").events
        if event.summary == "Borgerrepræsentationen" and str(concluded) in str(event.start)
    ]
    assert len(told) == 1
    assert NAME in told[0]


def test_a_delaftale_is_not_published(system: System) -> None:
    assert PART in dict(system.plan.routes)
    assert not [name for name in system.summaries("offentlig") if "Delaftale" in name]


def test_the_single_agreement_is_made_at_the_organisations_dialogue(system: System) -> None:
    way = _way(system, SINGLE)
    assert len(way) == 2
    assert system.year.by_id[way[1]].organisation == "bo-vita"


def _free_borgmestre(year: Year) -> set[str]:
    """Who could meet when ØU would have sat on 12 October, had it sat."""
    start = year.grid.index(Slot(date(2027, 10, 12), 15 * 60 + 30))
    members = [seat.post for seat in year.select("borgmesterforum")[0].seats]
    return {post for post in members for who in _holders(year, post) if year.free(who, 60) >> start & 1}


def _holders(year: Year, post: str) -> tuple[str, ...]:
    return year.holders(year.select("borgmesterforum")[1], post)


MAIN_ROUTE = (
    "test_an_agreement_that_expires_is_on_the_agenda_of_the_body_that_makes_it",
    "test_the_level_below_prepares_it_first",
    "test_each_step_has_its_time",
    "test_the_model_keeps_the_time_before_borgerrepraesentationen",
    "test_it_is_concluded_before_it_expires",
)
REMOVALS = (
    Removal(
        "routes of agreements",
        MAIN_ROUTE,
        patches=(("scheduler.year_file.read.agreement_rules", lambda _context: iter(())),),
    ),
    Removal(
        "the hovedaftale's lead",
        ("test_the_model_keeps_the_time_before_borgerrepraesentationen",),
        edits=(Edit("lead = 8    "),),
    ),
    Removal(
        "who prepares it",
        ("test_the_level_below_prepares_it_first",),
        edits=(
            Edit(
                '["styregruppe", "samarbejdsforum", "partnerskabsforum"]\nconcluded',
                '["styregruppe"]\nconcluded',
            ),
        ),
    ),
    Removal(
        "that expiry is looked at",
        ("test_one_that_follows_the_valgperiode_waits_and_that_is_said",),
        patches=(("scheduler.year_file.expand.agreements._not_this_year", lambda *_: None),),
    ),
    Removal(
        "the faults of agreements",
        ("test_one_that_has_expired_is_a_named_fault",),
        patches=(("scheduler.year_file.read.agreement_rules", lambda _context: iter(())),),
    ),
    Removal(
        "the hours of ØU",
        ("test_given_bodies_meet_on_their_own_days_at_their_own_hours",),
        edits=(Edit('hours = "15:30-18:30"\n'),),
    ),
    Removal("engagements", ("test_a_given_meeting_takes_its_members_time",), rules=("ledige",)),
    Removal(
        "the members of ØU",
        ("test_a_date_that_is_only_in_the_year_file_takes_it_too",),
        edits=(
            Edit(
                'hours = "15:30-18:30"\nseats.borgmestre = { members_of = "borgmesterforum" }\n',
                'hours = "15:30-18:30"\n',
            ),
        ),
    ),
    Removal(
        "adherence",
        ("test_adherence_is_an_item_of_each_organisations_dialogue",),
        edits=(Edit("adherence = true "),),
    ),
    Removal(
        "its publication",
        ("test_the_hovedaftale_is_published",),
        edits=(Edit(EXPIRES, "expires = 2027-12-31\n"),),
    ),
    Removal(
        "publication days",
        ("test_the_hovedaftale_is_published",),
        patches=(("calendars.programme.publication_days", lambda *_: ()),),
    ),
    Removal("the delaftale", ("test_a_delaftale_is_not_published",), rules=(PART,)),
    Removal(
        "the single agreement",
        ("test_the_single_agreement_is_made_at_the_organisations_dialogue",),
        rules=(SINGLE,),
    ),
    Removal(
        "that given dates stand fast",
        ("test_a_given_date_is_nobodys_to_move",),
        patches=(("constraints.verify.misshapen", lambda _year, _plan: iter(())),),
    ),
)
