"""Routes and written items become agendas, and published routes become days."""

from dataclasses import replace
from datetime import date

import pytest

from calendars.agenda import AgendaItem, RouteItem, agendas, open_day_after, publication_days
from calendars.days import Days, DayUse
from calendars.plan import Plan, RouteStep
from tests.calendars.programmes import MEETINGS, PLACEMENTS, PLAN, ROUTES, programme

NAMES = programme().step_names


def said(meeting: str, language: str = "da") -> list[str]:
    return [item.say(NAMES, language) for item in agendas(MEETINGS, PLAN, ROUTES)[meeting]]  # type: ignore[arg-type]


def test_a_routes_item_says_where_it_goes_next_and_how_it_ends() -> None:
    assert said("sg-jan") == ["Evaluering af styringsdialogen 2026 (derefter Samarbejdsforum)"]
    assert said("sf-sep") == ["Evaluering af styringsdialogen 2026 (afsluttes her og offentliggøres)"]
    assert said("sg-dec") == ["Afrapportering 2027 (fortsætter næste år i Samarbejdsforum)"]
    assert said("sg-dec", "en") == ["Afrapportering 2027 (goes on next year in Samarbejdsforum)"]


def test_routes_come_before_items_of_the_year_file() -> None:
    assert said("sf-nov") == ["Hovedaftale med BL (derefter Borgerrepræsentationen)", "Temaer for næste år"]


def test_only_items_of_a_public_route_are_public() -> None:
    found = agendas(MEETINGS, PLAN, ROUTES)
    assert [item.public for item in found["sf-nov"]] == [True, False]
    assert [item.public for item in found["sf-sep"]] == [False]


def test_a_route_of_one_body_is_no_journey() -> None:
    plan = Plan.of((), (), [("x", (RouteStep("styregruppe", "sg-jan"),))])
    assert agendas((), plan, [RouteItem("x", "Budget")]) == {"sg-jan": (AgendaItem("Budget", route="x"),)}


def test_a_meeting_without_items_has_no_agenda() -> None:
    assert "nordbyen" not in agendas(MEETINGS, PLAN, ROUTES)


def test_what_is_published_is_published_on_the_first_open_day_after_its_last_meeting() -> None:
    found = publication_days(PLAN, ROUTES, programme().days)
    assert [(one.route, one.day, one.body) for one in found] == [
        ("evaluering", date(2027, 9, 15), "samarbejdsforum"),
        ("hovedaftale", date(2027, 12, 10), "br"),
    ]


def test_a_route_that_ends_beyond_the_horizon_is_not_published_this_year() -> None:
    carried = replace(
        PLAN, routes=(("evaluering", (RouteStep("styregruppe", "sg-jan"), RouteStep("x", None))),)
    )
    assert publication_days(carried, ROUTES, programme().days) == ()
    gone = Plan.of([one for one in PLACEMENTS if one.meeting != "sf-sep"], (), PLAN.routes)
    assert [one.route for one in publication_days(gone, ROUTES, programme().days)] == ["hovedaftale"]


@pytest.mark.parametrize(
    ("day", "after"),
    [
        ("2027-03-24", "2027-03-30"),  # Easter
        ("2027-12-23", "2027-12-27"),  # a closed 24 December, then a weekend
        ("2027-12-31", "2028-01-03"),  # New Year's Day is a Saturday in 2028
        ("2028-02-28", "2028-02-29"),
    ],
)
def test_the_open_day_after_skips_whatever_is_closed(day: str, after: str) -> None:
    uses = (DayUse(date(2027, 12, 24), date(2027, 12, 24), "Juleaftensdag", "closed"),)
    days = Days("DK", date(2027, 1, 1), date(2028, 12, 31), uses)
    assert open_day_after(date.fromisoformat(day), days) == date.fromisoformat(after)


def test_a_step_at_one_meeting_is_called_by_its_title() -> None:
    shown = programme()
    meeting = next(one for one in shown.meetings.values() if one.id not in shown.series)
    said = AgendaItem("Evaluering", onward=meeting.id).say(shown.step_names)
    assert said == f"Evaluering (derefter {meeting.title})"
