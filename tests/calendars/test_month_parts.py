"""Primo, medio and ultimo are the days that the year file says."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calendars.language import month_name
from calendars.window import MonthParts, WindowFault, parse_window

UNTIMED = settings(deadline=None)  # the machine may be busy

STARTS = st.sets(st.integers(1, 28), min_size=3, max_size=3)


@UNTIMED
@given(st.integers(1, 12), st.integers(2023, 2033), STARTS, st.integers(0, 30))
@example(2, 2027, {1, 11, 28}, 30)
@example(2, 2028, {1, 11, 28}, 30)
def test_month_parts_are_those_of_the_file(month, year, starts, length):
    primo, medio, ultimo = sorted(starts)
    last = min(31, ultimo + length)
    written = {
        "primo": f"{primo}-{medio - 1}",
        "medio": f"{medio}-{ultimo - 1}",
        "ultimo": f"{ultimo}-{last}",
    }
    own = MonthParts.parse(written)
    for part, range_ in (
        ("primo", (primo, medio - 1)),
        ("medio", (medio, ultimo - 1)),
        ("ultimo", (ultimo, last)),
    ):
        window = parse_window(f"{part} {month_name(month)}", year, own)
        assert all(day.month == month for day in window.days())
        assert [day.day for day in window.days()] == [
            day.day for day in (date(year, 1, 1) + timedelta(n) for n in range(366))
            if (day.year, day.month) == (year, month) and range_[0] <= day.day <= range_[1]
        ]  # fmt: skip


def test_a_part_left_out_keeps_its_usual_days():
    assert MonthParts.parse({"primo": "1-10", "ultimo": "21-"}) == MonthParts()
    assert MonthParts.parse({"ultimo": " 25 – 31 "}) == MonthParts(ultimo=(25, 31))


@pytest.mark.parametrize(
    ("written", "found", "hint"),
    [
        ({"prmio": "1-10"}, "prmio", "primo"),
        ({"primo": "10-1"}, "10-1", None),
        ({"primo": "0-10"}, "0-10", None),
        ({"ultimo": "29-"}, "29-31", None),
        ({"ultimo": "21-32"}, "21-32", None),
        ({"medio": "11"}, "11", None),
        ({"medio": ""}, "", None),
        ({"primo": "12-20"}, "12-20, 11-20, 21-31", None),
    ],
)
def test_month_parts_that_mean_nothing_are_refused(written, found, hint):
    with pytest.raises(WindowFault) as caught:
        MonthParts.parse(written)
    assert (caught.value.found, caught.value.hint) == (found, hint)
