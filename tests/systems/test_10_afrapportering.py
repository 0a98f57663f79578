"""Afrapportering and evaluation (note, C.2): through the bodies in order, over New Year, then published."""

from datetime import date
from itertools import pairwise

from calendars.agenda import open_day_after
from calendars.feed import render
from constraints.year import Year
from tests.systems.removal import Edit, Removal
from tests.systems.small import cut, everybody_free, pinned, without_rules
from tests.systems.spoil import day_of, moved, rerouted, step
from tests.systems.system import System
from tests.systems.tiny import tiny

EVALUATION, REPORTS = "evaluering-2026", "afrapportering-2027"
WAY = ("styregruppe", "samarbejdsforum", "borgmesterforum", "partnerskabsforum")
ITEM = "Evaluering af styringsdialogen 2026"
FEBRUARY, MARCH = "styregruppe-ultimo-februar", "samarbejdsforum-primo-marts"
BESIDE = ("series_count", "prepared_by", "chair_turns", "reports_to")

OVER_NEW_YEAR = """
year = 2027
horizon = "2027-09-01/2028-03-31"
[[body]]
id = "dialog"
minutes = 60
seats.alle = ["chef"]
meetings = ["ultimo oktober"]
[[body]]
id = "styregruppe"
minutes = 60
seats.alle = ["chef"]
meetings = ["medio september", "primo december"]
[[body]]
id = "samarbejdsforum"
minutes = 60
seats.alle = ["leder"]
meetings = ["medio november", "primo februar 2028"]
[[rule]]
type = "route"
id = "afrapportering"
item = "Afrapportering"
through = ["styregruppe", "samarbejdsforum"]
gap = { least = 5 }
ready = "sidste dialog + 20 hverdage"
publish = true
"""


def _way(system: System) -> list[str | None]:
    return [step(system.plan, EVALUATION, body) for body in WAY]


def test_it_passes_the_bodies_in_order(system: System) -> None:
    meetings = [meeting for meeting in _way(system) if meeting is not None]
    assert [system.year.by_id[meeting].series for meeting in meetings] == list(WAY)
    days = [day_of(system.plan, meeting) for meeting in meetings]
    assert days == sorted(set(days))


def test_it_is_on_the_agenda_of_each_with_the_body_that_follows(system: System) -> None:
    onward = ("Samarbejdsforum", "Borgmesterforum", "Partnerskabsforum")
    wanted = [f"{ITEM} (derefter {body})" for body in onward]
    wanted.append(f"{ITEM} (afsluttes her og offentliggøres)")
    for meeting, item in zip(_way(system), wanted, strict=True):
        assert meeting is not None
        assert item in system.agenda(meeting)


def test_no_body_is_passed_over_nor_comes_too_early(system: System) -> None:
    for body in WAY:
        assert EVALUATION in system.broken(rerouted(system.plan, EVALUATION, body, None))
    turned = rerouted(system.plan, EVALUATION, "samarbejdsforum", "samarbejdsforum-primo-februar")
    assert EVALUATION in system.broken(turned)


def test_there_is_time_from_each_body_to_the_next(system: System) -> None:
    days = system.year.days
    found = [day_of(system.plan, meeting) for meeting in _way(system) if meeting is not None]
    assert len(found) == 4
    assert all(days.hverdag_number(then) - days.hverdag_number(day) >= 5 for day, then in pairwise(found))


def test_the_model_keeps_the_lead_time(system: System) -> None:
    small = _evaluation(system, "borgmesterforum-ultimo-marts", "partnerskabsforum-primo-maj")
    small = pinned(small, MARCH, date(2027, 3, 4))
    plan = system.solved(pinned(small, FEBRUARY, date(2027, 2, 25)))  # five hverdage
    assert plan is not None
    assert step(plan, EVALUATION, "partnerskabsforum") == "partnerskabsforum-primo-maj"
    assert system.solved(pinned(small, FEBRUARY, date(2027, 2, 26))) is None


def test_it_is_not_dealt_with_before_it_is_ready(system: System) -> None:
    first = step(system.plan, EVALUATION, "styregruppe")
    assert first is not None
    assert day_of(system.plan, first) >= date(2027, 1, 15)
    assert EVALUATION in system.broken(moved(system.plan, first, date(2027, 1, 14)))


def test_it_is_done_by_midsummer(system: System) -> None:
    late = moved(system.plan, "partnerskabsforum-primo-maj", date(2027, 7, 1))
    assert EVALUATION in system.broken(late)


def test_last_autumns_reports_are_dealt_with_in_the_first_quarter(system: System) -> None:
    for body in ("styregruppe", "samarbejdsforum"):
        meeting = step(system.plan, EVALUATION, body)
        assert meeting is not None
        assert day_of(system.plan, meeting) <= date(2027, 3, 31)


def test_this_autumns_reports_wait_for_the_last_dialogue(system: System) -> None:
    dialogues = [day_of(system.plan, one.id) for one in system.of("styringsdialog")]
    ready = system.year.days.add_hverdage(max(dialogues), 20)
    meeting = step(system.plan, REPORTS, "styregruppe")
    assert meeting is None or day_of(system.plan, meeting) >= ready
    early = rerouted(system.plan, REPORTS, "styregruppe", "styregruppe-ultimo-oktober")
    assert REPORTS in system.broken(early)


def test_they_go_on_next_year_and_the_agenda_says_so(system: System) -> None:
    steps = {body: step(system.plan, REPORTS, body) for body in WAY}
    assert steps["styregruppe"] == "styregruppe-primo-december"
    assert not any(steps[body] for body in WAY[1:])
    assert REPORTS not in system.broken(system.plan)
    item = "Afrapportering fra styringsdialogmøderne 2027 (fortsætter næste år i Samarbejdsforum)"
    assert item in system.agenda("styregruppe-primo-december")


def test_what_could_be_done_this_year_is_rather_done(system: System) -> None:
    assert system.charged(system.plan).get(f"{REPORTS}-i-aar") == 3
    nothing = rerouted(system.plan, REPORTS, "styregruppe", None)
    assert system.charged(nothing).get(f"{REPORTS}-i-aar") == 4


def test_a_route_crosses_new_year_where_the_horizon_does(system: System) -> None:
    year = tiny(system, OVER_NEW_YEAR)
    plan = system.solved(year)
    assert plan is not None
    way = [step(plan, "afrapportering", body) for body in ("styregruppe", "samarbejdsforum")]
    assert way == ["styregruppe-primo-december", "samarbejdsforum-primo-februar-2028"]
    assert system.solved(_reporting_late(year)) is None


def test_then_it_is_published_on_the_public_feed(system: System) -> None:
    last = day_of(system.plan, "partnerskabsforum-primo-maj")
    days = [e.start for e in system.feed("offentlig").events if e.summary == f"Offentliggørelse: {ITEM}"]
    assert days == [open_day_after(last, system.year.days)]
    assert f"SUMMARY:Offentliggørelse: {ITEM}".encode() in render(system.feed("offentlig"))


def test_what_goes_on_next_year_is_not_published_yet(system: System) -> None:
    assert REPORTS in dict(system.plan.routes)
    assert step(system.plan, REPORTS, "partnerskabsforum") is None
    assert not [name for name in system.summaries("alle") if name.startswith("Offentliggørelse: Afrapp")]


def _evaluation(system: System, *beyond: str) -> Year:
    return without_rules(everybody_free(cut(system.year, FEBRUARY, MARCH, *beyond)), *BESIDE)


def _reporting_late(year: Year) -> Year:
    """The dialogue so late that twenty hverdage reach beyond Styregruppens meeting."""
    return pinned(year, "dialog-ultimo-oktober", date(2027, 11, 15))


REMOVALS = (
    Removal(
        "the route",
        (
            "test_it_passes_the_bodies_in_order",
            "test_it_is_on_the_agenda_of_each_with_the_body_that_follows",
            "test_there_is_time_from_each_body_to_the_next",
            "test_last_autumns_reports_are_dealt_with_in_the_first_quarter",
            "test_then_it_is_published_on_the_public_feed",
            "test_the_model_keeps_the_lead_time",
        ),
        rules=(EVALUATION,),
    ),
    Removal(
        "that routes are checked",
        (
            "test_no_body_is_passed_over_nor_comes_too_early",
            "test_it_is_not_dealt_with_before_it_is_ready",
            "test_it_is_done_by_midsummer",
            "test_this_autumns_reports_wait_for_the_last_dialogue",
        ),
        patches=(("constraints.route.Route.check", lambda *_: iter(())),),
    ),
    Removal(
        "that routes are posted to the model",
        ("test_the_model_keeps_the_lead_time", "test_a_route_crosses_new_year_where_the_horizon_does"),
        patches=(
            ("constraints.route.Route.post", lambda *_: iter(())),
            ("constraints.route.Route.check", lambda *_: iter(())),
        ),
    ),
    Removal(
        "the day it is ready",
        ("test_it_is_not_dealt_with_before_it_is_ready",),
        edits=(Edit("ready = 2027-01-15\n"),),
    ),
    Removal(
        "the day it is done by",
        ("test_it_is_done_by_midsummer",),
        edits=(Edit("done_by = 2027-06-30\npublish = true\n", "publish = true\n"),),
    ),
    Removal(
        "that reports wait for the dialogues",
        ("test_this_autumns_reports_wait_for_the_last_dialogue",),
        edits=(Edit('ready = "sidste styringsdialog + 20 hverdage"\n'),),
    ),
    Removal(
        "the reports",
        (
            "test_they_go_on_next_year_and_the_agenda_says_so",
            "test_what_goes_on_next_year_is_not_published_yet",
        ),
        rules=(REPORTS, "carried_over"),
    ),
    Removal(
        "the price of next year",
        ("test_what_could_be_done_this_year_is_rather_done",),
        rules=("carried_over",),
    ),
    Removal(
        "that it is published",
        (
            "test_then_it_is_published_on_the_public_feed",
            "test_it_is_on_the_agenda_of_each_with_the_body_that_follows",
        ),
        edits=(Edit("done_by = 2027-06-30\npublish = true\n", "done_by = 2027-06-30\n"),),
    ),
    Removal(
        "publication days",
        ("test_then_it_is_published_on_the_public_feed",),
        patches=(("calendars.programme.publication_days", lambda *_: ()),),
    ),
)
