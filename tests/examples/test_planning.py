"""The examples as years: they load, say what they assume, and can be planned, but for the one that cannot."""

import dataclasses
from collections import Counter

import pytest

from calendars.days import Days
from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from tests.example_year import example_year

PLANNABLE = ("koebenhavn-2027", "koebenhavn-2027-uden-borgmesterforum", "lille-kommune")


@pytest.fixture(scope="module")
def years() -> dict[str, Year]:
    return {name: example_year(name) for name in (*PLANNABLE, "koebenhavn-2023")}


def _said(year: Year) -> str:
    return "\n".join(assumption.text.da for assumption in year.assumptions)


def test_the_meetings_are_those_of_the_note(years: dict[str, Year]) -> None:
    year = years["koebenhavn-2027"]
    per_series = Counter(meeting.series for meeting in year.planned)
    wanted = {
        "borgmesterforum": 2,
        "partnerskabsforum": 1,
        "styregruppe": 8,
        "samarbejdsforum": 6,
        "tvaerkommunalt-team": 11,
        "koordinatormoede": 4,
        "styringsdialog": 42,
        "tingbjerg": 1,
        "mjoelnerparken": 1,
    }
    assert {series: per_series[series] for series in wanted} == wanted
    assert len(year.persons) == 145


def test_every_organisation_has_its_dialogue_and_two_have_another(years: dict[str, Year]) -> None:
    dialogues = Counter(
        meeting.organisation for meeting in years["koebenhavn-2027"].planned if meeting.organisation
    )
    assert len(dialogues) == 40
    assert {name for name, count in dialogues.items() if count == 2} == {"aab", "fsb"}


def test_forty_five_afdelinger_are_picked_and_dealt_with(years: dict[str, Year]) -> None:
    year = years["koebenhavn-2027"]
    picked = {division.name for division in year.divisions if division.picked}
    dealt_with = Counter(
        item.removeprefix("Udvidet tilsyn: ")
        for meeting in year.planned
        for item in meeting.items
        if item.startswith("Udvidet tilsyn: ")
    )
    assert len(picked) == 45
    assert dealt_with == Counter(picked)
    best_left = max(division.score for division in year.divisions if not division.picked)
    assert min(division.score for division in year.divisions if division.picked) >= best_left


def test_what_is_left_open_is_said(years: dict[str, Year]) -> None:
    said = _said(years["koebenhavn-2027"])
    for silent in (
        "Forperson Brostenen",
        "Forperson Damstien",
        "BL-repræsentant 7",
        "idrætsklubben i Tingbjerg",
    ):
        assert silent in said
    assert "Teammedlem KFF" in said
    assert "30. juni 2027" in said
    assert "Forperson Kompasset" not in said  # "antag fri" is no assumption of ours


@pytest.mark.parametrize("name", PLANNABLE)
def test_a_year_that_can_be_planned_is_planned_without_a_solver(years: dict[str, Year], name: str) -> None:
    year = years[name]
    candidates = find_candidates(year)
    assert candidates.empty() == ()
    plan = construct(year, candidates, seed=1)
    assert plan is not None
    assert verify(year, plan).holds


def test_2027_is_tight(years: dict[str, Year]) -> None:
    masks = find_candidates(years["koebenhavn-2027"]).masks
    starts = sorted(masks[meeting.id].bit_count() for meeting in years["koebenhavn-2027"].planned)
    assert 5 <= starts[0] <= 20
    assert starts[9] < 60  # of the 10 bodies' and organisations' meetings that are hardest to place


def test_2023_has_one_meeting_without_a_day(years: dict[str, Year]) -> None:
    assert find_candidates(years["koebenhavn-2023"]).empty() == ("styregruppe-primo-april",)


def test_2023_can_be_planned_once_the_easter_week_is_opened(years: dict[str, Year]) -> None:
    year = years["koebenhavn-2023"]
    uses = tuple(use for use in year.days.uses if use.name != "Påskeugen")
    assert len(uses) == len(year.days.uses) - 1
    opened = dataclasses.replace(year, days=Days("DK", year.days.first, year.days.last, uses))
    plan = construct(opened, find_candidates(opened), seed=1)
    assert plan is not None
    assert verify(opened, plan).holds
