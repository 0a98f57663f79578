"""A difference is told with what the meeting, the room and the post are called, in both languages."""

from dataclasses import replace
from datetime import date

import pytest

from calendars.difference import RouteDifference, difference
from calendars.grid import Slot
from calendars.language import Language
from calendars.plan import Placement, Plan, Sitting
from scheduler.views.differences import Names, as_plain, say_difference, say_numbers, say_route

NAMES = Names(
    {"sg": "Styregruppen"}, {"a": "Sal 1"}, {"chef": "Kontorchef"}, {"tt": "Teamet"}, {"r": "Evaluering"}
)
HELD = Placement(
    "sg", Slot(date(2027, 3, 30), 540), "a", "Chef", "Tilsyn", (Sitting("chef", "Chef", "holder"),)
)
BEFORE = Plan.of([HELD])


def say(after: Plan, language: Language, before: Plan = BEFORE) -> str:
    (one,) = difference(before, after)
    return say_difference(one, NAMES, language)


@pytest.mark.parametrize(
    ("changes", "da", "en"),
    [
        (
            {"slot": Slot(date(2027, 3, 31), 600)},
            "Styregruppen: flyttet fra tirsdag den 30. marts 2027 kl. 9.00 "
            "til onsdag den 31. marts 2027 kl. 10.00",
            "Styregruppen: moved from Tuesday 30 March 2027 at 9:00 to Wednesday 31 March 2027 at 10:00",
        ),
        (
            {"room": None},
            "Styregruppen, tirsdag den 30. marts 2027 kl. 9.00: andet lokale: fra Sal 1 til intet lokale",
            "Styregruppen, Tuesday 30 March 2027 at 9:00: other room: from Sal 1 to no room",
        ),
        (
            {"chair": None, "caseworker": "Vice", "sittings": (Sitting("chef", "Vice", "deputy"),)},
            "Styregruppen, tirsdag den 30. marts 2027 kl. 9.00: andre deltagere: forperson Chef → ingen, "
            "sagsbehandler Tilsyn → Vice, Kontorchef: Chef → Vice (stedfortræder)",
            "Styregruppen, Tuesday 30 March 2027 at 9:00: other people: chair Chef → nobody, "
            "caseworker Tilsyn → Vice, Kontorchef: Chef → Vice (deputy)",
        ),
    ],
)
def test_what_changed_is_told(changes: dict[str, object], da: str, en: str) -> None:
    after = Plan.of([replace(HELD, **changes)])  # type: ignore[arg-type]
    assert (say(after, "da"), say(after, "en")) == (da, en)


def test_what_is_cancelled_added_and_held_again_is_told_with_its_time() -> None:
    assert say(Plan.of([], ["sg"]), "da") == "aflyst: Styregruppen, tirsdag den 30. marts 2027 kl. 9.00"
    assert say(Plan.of([HELD]), "en", Plan()) == "new meeting: Styregruppen, Tuesday 30 March 2027 at 9:00"
    assert say(Plan.of([HELD]), "da", Plan.of([], ["sg"])).startswith("holdes igen: Styregruppen")


def test_numbers_and_routes() -> None:
    moved = replace(HELD, slot=Slot(date(2027, 3, 31), 600), room="b")
    assert say_numbers(difference(Plan.of([HELD]), Plan.of([moved])), "da") == "1 flyttet og 1 i andet lokale"
    step = RouteDifference("r", "tt", "sg", None)
    assert say_route(step, NAMES, "da") == "»Evaluering« i Teamet: Styregruppen → intet møde"


def test_json_tells_both_ends() -> None:
    (one,) = difference(Plan.of([HELD]), Plan())
    plain = as_plain(one)
    assert plain["after"] is None
    assert (plain["before"]["day"], plain["before"]["start"]) == ("2027-03-30", "09:00")
    assert plain["before"]["sittings"] == [{"post": "chef", "person": "Chef", "role": "holder"}]
