"""A window of a written year is of the next one, in aarshjul.toml and ids.toml alike."""

from pathlib import Path

import pytest

from scheduler.roll.roll import roll
from scheduler.roll.windows import carried_window
from scheduler.year_file.read import read_year
from tests.scheduler.cli.conftest import folder as folder
from tests.scheduler.cli.conftest import planned as planned


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("30. juni 2027", "28. juni 2028"),
        ("ca. 30. juni 2027", "ca. 28. juni 2028"),
        ("2027-06-30", "2028-06-28"),
        ("ca. 2027-06-01/2027-06-10", "ca. 2028-05-30/2028-06-08"),
        ("3.-14. maj 2027", "3.-14. maj 2028"),
        ("ultimo januar 2028", "ultimo januar 2029"),
        ("uge 1, 2028", "uge 1, 2029"),
        ("ca. ultimo marts", "ca. ultimo marts"),
        ("30. juni", "30. juni"),
    ],
)
def test_a_window_is_carried_by_the_year_it_names(words: str, then: str) -> None:
    assert carried_window(words, 2027) == then


def test_a_meeting_whose_window_is_a_date_keeps_its_id_unasked(folder: Path, tmp_path: Path) -> None:
    document = folder / "aarshjul.toml"
    text = document.read_text("utf-8")
    for old, new in (
        ("ultimo januar", "27. januar 2027"),
        ("primo april", "2027-04-07"),
        ("medio august", "9.-20. august 2027"),
    ):
        assert f'"{old}"' in text or f'"ca. {old}"' in text
        text = text.replace(old, new)
    document.write_text(text, "utf-8")
    (folder / "ids.toml").unlink()
    before = read_year(folder, record_ids=True)
    new = tmp_path / "2028"
    for name, octets in roll(folder, before, None).files.items():
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).write_bytes(octets)
    after = read_year(new)
    assert {one.id for one in after.planned} == {one.id for one in before.planned}
    assert {"26. januar 2028", "2028-04-05", "9.-20. august 2028"} <= {
        one.window.words for one in after.planned
    }
