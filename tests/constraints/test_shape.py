"""A plan that speaks of what its year does not have is told so in words that people use."""

from dataclasses import replace
from datetime import date

import pytest

from calendars.grid import Slot
from calendars.plan import Plan, RouteStep, Sitting
from constraints.route import Route
from constraints.shape import misshapen
from constraints.verify import verify
from scheduler.replan.carry import carry
from tests.constraints.years import MARK, meeting, placed, plan, post, room, seat, slot, year

WHEN = "2027-03-10 9:00"
STEP = RouteStep("¤forum", "¤a")
ROUTE = Route(id="sag", item="Sag", through=("¤forum",))
YEAR = year(
    meeting("¤a", seats=(seat("¤p"),)),
    meeting("¤b", seats=(seat("¤p"),), chairs=("¤p",), caseworkers=("¤p",), needs_room=True, place="¤sted"),
    meeting("¤g", given=slot("2027-03-11 9:00")),
    posts=(post("¤p", "¤x"), post("¤q", "¤y")),
    rooms=(room("¤r", "¤sted", 10),),
    rules=(ROUTE,),
)
BARE = placed("¤a", WHEN)
GIVEN = placed("¤g", "2027-03-11 9:00")
FULL = placed("¤b", WHEN, {"¤p": "¤x"}, chair="¤x", caseworker="¤x", room="¤r")


def said(of_plan: Plan) -> list[str]:
    return [one.da for one in misshapen(YEAR, of_plan)]


def test_a_plan_of_what_the_year_has_is_told_nothing() -> None:
    assert said(plan(BARE, FULL, GIVEN, routes={"sag": {"¤forum": "¤a"}})) == []


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"chair": "¤x"}, "Person X står som forperson for Møde A, som ingen forperson har"),
        ({"caseworker": "¤x"}, "Person X står som sagsbehandler på Møde A, som ingen sagsbehandler har"),
        ({"room": "¤r"}, "Lokale R, men skal ikke have noget lokale"),
        ({"slot": Slot(date(2027, 3, 10), 541)}, "Møde A begynder onsdag den 10. marts 2027 kl. 9.01"),
        ({"slot": Slot(date(2027, 3, 10), 10**400)}, "Møde A begynder 2027-03-10, minut 100000000"),
        ({"slot": Slot(date(2027, 3, 10), -30)}, "Møde A begynder 2027-03-10, minut -30"),
        ({"sittings": (Sitting("¤q", "¤y", "holder"),)}, "Møde A har ingen plads til Post Q"),
        ({"sittings": (Sitting("¤p", "¤x", None),)}, "Møde A: pladsen til Post P har en person uden rolle"),
        ({"sittings": (Sitting("¤p", "ingen", "holder"),)}, "Møde A nævner ingen, som ikke findes i året"),
    ],
)
def test_what_a_meeting_has_not_is_told_by_its_title(changed: dict[str, object], words: str) -> None:
    (sentence,) = said(plan(replace(BARE, **changed), GIVEN))
    assert words in sentence
    assert MARK not in sentence


@pytest.mark.parametrize(
    "changed", [{"chair": "¤x"}, {"caseworker": "¤x"}, {"room": "¤r"}, {"sittings": (Sitting("¤p"),)}]
)
def test_of_a_given_meeting_nothing_is_decided(changed: dict[str, object]) -> None:
    assert any("bestemmer hverken" in one for one in said(plan(BARE, replace(GIVEN, **changed))))


@pytest.mark.parametrize(
    ("routes", "words"),
    [
        ((("sag", (STEP,)), ("sag", (STEP,))), "forløbet sag står 2 gange i planen"),
        ((("sag", (STEP, STEP)),), "forløbet sag går 2 gange gennem Forum forum"),
        ((("sag", (STEP, RouteStep("andet", None))),), "forløbet sag går ikke gennem andet i året"),
        ((("sag", (RouteStep("¤forum", "væk"),)),), "forløbet sag går gennem mødet væk, som ikke findes"),
        ((("anden", ()),), "forløbet anden findes ikke i året"),
    ],
)
def test_a_route_goes_once_and_as_the_year_says(
    routes: tuple[tuple[str, tuple[RouteStep, ...]], ...], words: str
) -> None:
    (sentence,) = said(replace(plan(BARE, GIVEN), routes=routes))
    assert words in sentence


def test_meetings_stand_once_and_are_the_years() -> None:
    found = said(Plan((BARE, BARE, placed("væk", WHEN)), ("¤g",)))
    assert found == [
        "mødet væk findes ikke i året",
        "Møde A står 2 gange i planen",
        "Møde G har en given dato og kan ikke udgå",
        "Møde G har en given dato, men er ikke i planen",
    ]


def test_an_invented_chair_is_no_plan_that_holds() -> None:
    verdict = verify(YEAR, plan(replace(BARE, chair="¤x"), GIVEN))
    assert not verdict.holds
    assert [one.en for one in verdict.misshapen] == [
        "Person X is named as chair of Møde A, which has no chair"
    ]


def test_what_a_meeting_has_no_longer_is_not_carried_over() -> None:
    bare = replace(YEAR.by_id["¤b"], chairs=(), caseworkers=(), needs_room=False)
    changed = replace(YEAR, meetings=tuple(bare if one.id == "¤b" else one for one in YEAR.meetings))
    carried = carry(changed, plan(BARE, FULL, GIVEN))
    assert carried.by_meeting["¤b"] == placed("¤b", WHEN, {"¤p": "¤x"})
    assert list(misshapen(changed, carried)) == []
