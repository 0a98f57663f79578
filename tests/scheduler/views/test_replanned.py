"""What a re-planning found, to the letter, in both languages.

With AARSHJUL_WRITE_GOLDEN=1 the files are written instead of compared: read them before you keep them.
"""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from calendars.difference import difference
from calendars.language import Language
from calendars.plan import Plan, Sitting
from scheduler.replan.away import Missed
from scheduler.replan.choices import Priced
from scheduler.replan.disturbance import Disturbance
from scheduler.replan.replan import Replanned
from scheduler.views.replanned import choice_lines, refused_lines, replanned_lines
from scheduler.views.replanned_json import replanned_as_data
from scheduler.year_file.changes.absence import AbsenceChange
from tests.calendars.programmes import PLAN
from tests.constraints.years import placed, slot
from tests.scheduler.years import year

GOLDEN = Path(__file__).parent / "golden"
YEAR = year()


def changed() -> Plan:
    """The plan with one meeting moved, one in no room, one otherwise staffed, one cancelled, one taken in."""
    there = dict(PLAN.by_meeting)
    there["dialog-syd"] = replace(there["dialog-syd"], slot=slot("2027-10-12 9:30"), caseworker=None)
    there["sf-nov"] = replace(there["sf-nov"], room=None)
    deputy = (Sitting("chef-sof", "Vicekontorchef", "deputy"), Sitting("chef-tmf"))
    there["sg-dec"] = replace(there["sg-dec"], chair=None, sittings=deputy)
    there["sg-feb"] = placed("sg-feb", "2027-02-23 9:00")
    del there["nordbyen"]
    return Plan.of(there.values(), ["nordbyen"], PLAN.routes)


def found(bound: int = 12) -> Replanned:
    prices = Disturbance({}, {})
    return Replanned(changed(), difference(PLAN, changed()), 12, bound, prices, {})


def priced() -> list[tuple[Missed, list[Priced]]]:
    away = AbsenceChange(who="chef-tmf", first=date(2027, 12, 20), last=date(2027, 12, 31))
    missed = Missed("sg-dec", "Centerchef", PLAN.by_meeting["sg-dec"].slot, away)
    moved = placed("sg-dec", "2027-12-15 9:00")
    return [
        (
            missed,
            [
                Priced("keep", possible=False),
                Priced("move", True, 14, -4, moved),
                Priced("cancel", True, 300, 8),
            ],
        ),
        (missed, [Priced("keep", True, 0, 0, PLAN.by_meeting["sg-dec"], planned=True)]),
    ]


@pytest.mark.parametrize("language", ["da", "en"])
def test_to_the_letter(language: Language) -> None:
    lines = [
        *replanned_lines(found(), YEAR, language),
        "",
        *choice_lines(priced(), changed(), YEAR, language),
        "",
        *refused_lines({"sg-jan": "past", "sf-nov": "notice", "sg-dec": "approved"}, YEAR, language),
    ]
    text = "\n".join(lines) + "\n"
    path = GOLDEN / f"replanned.{language}.txt"
    if os.environ.get("AARSHJUL_WRITE_GOLDEN"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


def test_what_is_not_proven_says_its_bound() -> None:
    assert "mindre end 5." in replanned_lines(found(5), YEAR, "da")[-1]
    unchanged = replace(found(), differences=())
    assert replanned_lines(unchanged, YEAR, "en")[0] == "The plan stays as it is."


def test_the_data_names_every_difference_and_choice() -> None:
    data = replanned_as_data(found(), YEAR, priced(), base="b", dry_run=True, written=False)
    kinds = {one["meeting"]: one["kind"] for one in data["differences"]}
    assert kinds == {
        "nordbyen": "cancelled",
        "sg-feb": "added",
        "dialog-syd": "moved",
        "sf-nov": "room",
        "sg-dec": "people",
    }
    moved = next(one for one in data["differences"] if one["kind"] == "moved")
    assert (moved["before"]["start"], moved["after"]["start"]) == ("2027-10-05T09:00", "2027-10-12T09:30")
    choice, kept = data["choices"]
    assert [one["possible"] for one in choice["choices"]] == [False, True, True]
    assert [one["planned"] for one in (*choice["choices"], *kept["choices"])] == [False, False, False, True]
    assert (data["schema"], data["cost"], data["bound"], data["proven"]) == (
        "aarshjul-replan/1",
        12,
        12,
        True,
    )
