"""Holders of one post who overlap are told of row by row, however many rows there are."""

from tests.scheduler.year_file.small_year import Years

LIST = "personer.csv"
HOLDER = ";;30-06-2027;"


def test_every_row_that_begins_before_an_earlier_holder_ends_is_told_of_once(years: Years) -> None:
    years.spoil(LIST, HOLDER, ";;31-07-2027;")
    row = next(line for line in years.files[LIST].splitlines() if ";;31-07-2027;" in line)
    years.files[LIST] += f"{row}\n" * 40
    found = [fault for fault in years.faults() if fault.code == "overlapping-holders"]
    assert len(found) == 41
    assert len({fault.line for fault in found}) == 41
