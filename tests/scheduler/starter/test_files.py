"""A new year's folder can be read and planned as it is, in any year."""

from pathlib import Path

import pytest

from constraints.verify import verify
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.starter.files import starter_files
from scheduler.year_file.read import read_year


def written(folder: Path, year: int, title: str = "Årshjul") -> Path:
    for name, octets in starter_files(year, title).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(octets)
    return folder


@pytest.mark.parametrize("year", [2000, 2023, 2027, 2028, 2032, 2098])
def test_the_folder_is_a_sound_year_that_has_a_plan(tmp_path: Path, year: int) -> None:
    found = read_year(written(tmp_path, year))
    assert (found.year, found.title) == (year, "Årshjul")
    candidates = find_candidates(found)
    assert candidates.empty() == ()
    plan = construct(found, candidates, 1)
    assert plan is not None
    assert verify(found, plan).holds


@pytest.mark.parametrize("title", ['Årshjul "med" \\ tegn', "@YEAR@ @TITLE@", "# { } ''' \"\"\""])
def test_any_title_is_kept(tmp_path: Path, title: str) -> None:
    assert read_year(written(tmp_path, 2027, title)).title == title


@pytest.mark.parametrize("year", range(2026, 2033))
def test_the_commented_examples_can_all_be_planned_together(tmp_path: Path, year: int) -> None:
    found = read_year(with_examples(tmp_path, year))
    assert {"klimagruppe", "byraad", "nordbyen"} <= set(found.series)
    assert "en-stemme" in {rule.id for rule in found.rules}
    plan = construct(found, find_candidates(found), 1)
    assert plan is not None
    assert verify(found, plan).holds


@pytest.mark.parametrize("year", range(2026, 2033))
def test_the_sample_council_meets_on_hverdage_outside_holidays(tmp_path: Path, year: int) -> None:
    found = read_year(with_examples(tmp_path, year))
    given = [meeting.given for meeting in found.meetings if meeting.series == "byraad"]
    assert len(given) == 2
    assert all(day is not None and found.days.is_hverdag(day.day) for day in given)


def with_examples(folder: Path, year: int) -> Path:
    """The folder with the mark of a comment taken off every example."""
    written(folder, year)
    path = folder / "aarshjul.toml"
    head, _, tail = path.read_text("utf-8").partition("# Mere, der kan skrives her")
    examples = [line.removeprefix("# ") for line in tail.splitlines()[1:] if line != "#"]
    path.write_text(head + "\n".join(examples), "utf-8")
    return folder


def test_lists_open_in_excel_and_text_does_not_begin_with_a_mark() -> None:
    files = starter_files(2027, "Årshjul")
    for name, octets in files.items():
        assert octets.startswith(b"\xef\xbb\xbf") == name.endswith(".csv")
        assert (octets.count(b"\r\n") == octets.count(b"\n")) == name.endswith(".csv")
    assert b"@" not in files["personer.csv"] + files["engagementer/LAESMIG.txt"]
