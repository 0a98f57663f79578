"""What a wheel says in dates is a year later in the next one, however it is written."""

import tomllib
from typing import Any

import pytest

from scheduler.roll.wheel import carry_wheel

HEAD = """year = 2027
[[body]]
id = "styregruppe"
meetings = ["{window}"]
[[rule]]
type = "route"
id = "redegoerelse"
item = "Redegørelse 2027"
through = ["styregruppe"]
ready = {ready}
done_by = {done_by}
"""


def carried(
    window: str = "maj", ready: str = '"2027-01-04"', done_by: str = '"2027-06-30"'
) -> dict[str, Any]:
    text, _ = carry_wheel(HEAD.format(window=window, ready=ready, done_by=done_by), None)
    return tomllib.loads(text)


@pytest.mark.parametrize(
    ("ready", "done_by", "then"),
    [
        ('"2027-01-04"', '"2027-06-30"', ("2028-01-04", "2028-06-30")),
        ('"04-01-2027"', '"30-06-2027"', ("04-01-2028", "30-06-2028")),
        ('"4.1.2027"', '"30.6.2027"', ("4.1.2028", "30.6.2028")),
        ('"4. januar 2027"', '"30. juni 2027"', ("4. januar 2028", "30. juni 2028")),
        ("2027-01-04", "2027-06-30", ("2028-01-04", "2028-06-30")),
    ],
)
def test_a_routes_dates_roll_however_they_are_written(
    ready: str, done_by: str, then: tuple[str, str]
) -> None:
    rule = carried(ready=ready, done_by=done_by)["rule"][0]
    assert (rule["ready"], rule["done_by"]) == then


@pytest.mark.parametrize(
    ("window", "then"), [("2027-05-03", "2028-05-01"), ("03-05-2027", "01-05-2028"), ("maj", "maj")]
)
def test_a_window_of_a_date_keeps_its_week_and_weekday(window: str, then: str) -> None:
    assert carried(window=window)["body"][0]["meetings"] == [then]
