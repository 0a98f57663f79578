"""The wheels are the note's: its section IV, and what systems of it each example carries."""

from datetime import date
from typing import Any

import pytest

from calendars.days import Days

# The note, IV: Årshjul, in its own words.
SECTION_IV = {
    "styregruppe": [
        "ultimo januar", "ultimo februar", "primo april", "primo juni", "medio august", "ultimo september",
        "ultimo oktober", "primo december",
    ],
    "samarbejdsforum": [
        "primo februar", "primo marts", "ultimo april", "medio juni", "medio september", "medio november",
    ],
    "borgmesterforum": ["ultimo marts", "oktober"],
    "partnerskabsforum": ["primo maj"],
}  # fmt: skip


def _windows(body: dict[str, Any]) -> list[str]:
    windows = [one if isinstance(one, str) else one["window"] for one in body["meetings"]]
    return [window.removeprefix("ca. ") for window in windows]


def _bodies(wheel: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {body["id"]: body for body in wheel["body"]}


@pytest.mark.parametrize("folder", ["koebenhavn-2027", "koebenhavn-2023"])
def test_the_wheel_is_that_of_section_iv(wheel: Any, folder: str) -> None:
    bodies = _bodies(wheel(folder))
    assert {name: _windows(bodies[name]) for name in SECTION_IV} == SECTION_IV
    assert wheel(folder)["campaign"][0]["window"] == "september-december"


def test_ca_stands_where_the_note_says_ca(wheel: Any) -> None:
    styregruppe = _bodies(wheel("koebenhavn-2027"))["styregruppe"]
    sure = [one for one in styregruppe["meetings"] if not one.startswith("ca. ")]
    assert sure == ["medio august", "ultimo september"]  # 3. kvartal: "2 møder", not "ca. 2"
    assert styregruppe["per_quarter"] == [
        {"quarter": 1, "least": 1, "wanted": 2},
        {"quarter": 2, "least": 1, "wanted": 2},
        {"quarter": 3, "least": 2},
        {"quarter": 4, "least": 1, "wanted": 2},
    ]


def test_after_2015_there_is_no_borgmesterforum_but_a_redegoerelse(wheel: Any) -> None:
    year = wheel("koebenhavn-2027-uden-borgmesterforum")
    assert "borgmesterforum" not in _bodies(year)
    route = next(rule for rule in year["rule"] if rule["id"] == "redegoerelse")
    assert route["through"][-2:] == ["tmu", "oeu"]
    assert route["done_by"] == date(2027, 3, 31)


@pytest.mark.parametrize(
    "folder", ["koebenhavn-2027", "koebenhavn-2027-uden-borgmesterforum", "koebenhavn-2023"]
)
def test_given_bodies_meet_on_their_weekday_and_never_on_a_holiday(wheel: Any, folder: str) -> None:
    year = wheel(folder)
    days = Days("DK", date(year["year"], 1, 1), date(year["year"], 12, 31))
    weekdays = {"tmu": (0, "15:00-19:00"), "oeu": (1, "15:30-18:30"), "br": (3, "17:30-22:00")}
    for body in year["body"]:
        for day in map(date.fromisoformat, body.get("dates", [])):
            assert (day.weekday(), body["hours"]) == weekdays[body["id"]], (body["id"], day)
            assert days.is_hverdag(day), (body["id"], day)


def test_primo_april_2023_has_no_open_day(wheel: Any) -> None:
    year = wheel("koebenhavn-2023")
    closed = {
        entry["days"]: entry.get("give_up")
        for entry in year["calendar"]["day"]
        if entry.get("use", "closed") == "closed"
    }
    assert closed["2023-04-03/2023-04-05"] == 40
    days = Days("DK", date(2023, 1, 1), date(2023, 12, 31))
    hverdage = [day for day in range(1, 11) if days.is_hverdag(date(2023, 4, day))]
    assert hverdage == [3, 4, 5]
