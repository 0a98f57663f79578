"""Organisations that merged or closed are left out of the next year, and their afdelinger go on elsewhere."""

from datetime import date
from pathlib import Path

from calendars.organisations import Organisation
from scheduler.roll.ended import Ended
from scheduler.roll.findings import Finding
from scheduler.roll.roll import roll
from scheduler.year_file.lists.divisions import read_divisions
from scheduler.year_file.lists.organisations import read_organisations
from scheduler.year_file.read import read_year
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.conftest import folder as folder
from tests.scheduler.cli.conftest import planned as planned
from tests.scheduler.cli.conftest import run as run
from tests.scheduler.cli.replanning import answer

DAY = date(2027, 8, 15)
ENDED = Ended(
    {
        "nord": Organisation("nord", "Nordsyd", 1130),
        "syd": Organisation("syd", "Sydbo", 310, ended=DAY, into="nord"),
        "vest": Organisation("vest", "Vestbo", 90, ended=DAY, into="syd"),
        "oest": Organisation("oest", "Østbo", 200, ended=DAY),
    }
)


def test_what_is_left_goes_on_with_the_last_one_it_went_up_in() -> None:
    assert [ENDED.heir(one) for one in ("nord", "syd", "vest", "oest")] == ["nord", "nord", "nord", None]


def test_an_heir_has_the_name_and_homes_of_now_and_the_ended_are_named() -> None:
    findings: list[Finding] = []
    text = "id;navn;boliger\r\nnord;Nordbo;820\r\nsyd;Sydbo;310\r\noest;Østbo;200\r\n"
    left = read_organisations("organisationer.csv", ENDED.left_out(text, findings), [])
    assert [(one.id, one.name, one.homes) for one in left] == [("nord", "Nordsyd", 1130)]
    assert [one.text.da for one in findings] == [
        "Sydbo er gået op i Nordsyd søndag den 15. august 2027 og er ikke med.",
        "Østbo blev nedlagt søndag den 15. august 2027 og er ikke med.",
    ]


def test_afdelinger_follow_and_those_of_a_closed_one_are_gone() -> None:
    text = "id;organisation\r\na;nord\r\nb;vest\r\nc;oest\r\n"
    left = read_divisions("afdelinger.csv", ENDED.divisions(text), [])
    assert [(one.id, one.organisation) for one in left] == [("a", "nord"), ("b", "nord")]


def test_a_year_with_a_merger_is_carried_on_without_the_absorbed(folder: Path, run: Run) -> None:
    answer(run, folder, "--merge", "syd", "nord", "2027-08-15")
    rolled = roll(folder, read_year(folder), None)
    said = [one.text.da for one in rolled.findings if "Sydbo" in one.text.da]
    assert len(said) == 1
    assert "er gået op i" in said[0]
    listed = read_organisations("x.csv", rolled.files["organisationer.csv"].decode("utf-8-sig"), [])
    assert {one.id: one.homes for one in listed}["nord"] == 820 + 310
    assert "syd" not in {one.id for one in listed}


def test_the_absorbed_is_shown_as_gone_with_none_of_its_homes(folder: Path, run: Run) -> None:
    answer(run, folder, "--merge", "syd", "nord", "2027-08-15")
    said = run("show", folder, "--by", "organisation").stdout
    assert "Gået op i" in said
    assert "søndag den 15. august 2027." in said
    assert "310 boliger" not in said
    answer(run, folder, "--close-organisation", "oest", "2027-09-01")
    assert "Nedlagt onsdag den 1. september 2027." in run("show", folder, "--by", "organisation").stdout
