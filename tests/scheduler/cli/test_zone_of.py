"""Times are told in the year's zone, wherever the machine stands."""

from pathlib import Path
from zoneinfo import ZoneInfo

from scheduler.cli.zone_of import zone_of


def test_the_zone_is_the_years_own_and_a_faulty_folder_has_the_usual_one(folder: Path) -> None:
    year = folder / "aarshjul.toml"
    text = year.read_text("utf-8")
    year.write_text(text.replace("[calendar]", '[calendar]\ntimezone = "Atlantic/Faroe"', 1), "utf-8")
    assert zone_of(folder) == ZoneInfo("Atlantic/Faroe")
    year.write_text("ikke TOML", "utf-8")
    assert zone_of(folder) == ZoneInfo("Europe/Copenhagen")
