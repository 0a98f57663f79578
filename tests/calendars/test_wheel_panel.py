"""Lists in columns: headings keep their lists, columns balance, and what is cut is counted."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

import pytest

from calendars.wheel_data import Wheel, WheelBody, WheelMeeting
from calendars.wheel_geometry import MARGIN, PAGE_HEIGHT
from calendars.wheel_panel import TALLEST, Panel, set_heading, set_panel
from tests.calendars.wheel_samples import heavy, small, year_2027


def _columns(panel: Panel) -> list[list[str]]:
    columns = defaultdict(list)
    for x, y, line in panel.lines:
        columns[x].append((y, " ".join(run.text for run in line.runs)))
    return [[words for _, words in sorted(lines)] for _, lines in sorted(columns.items())]


@pytest.mark.parametrize("wheel", [year_2027(), small(), heavy()])
def test_lists_end_at_the_margin_and_leave_the_wheel_its_room(wheel: Wheel) -> None:
    panel = set_panel(wheel)
    assert panel.cut == 0
    assert panel.top >= PAGE_HEIGHT - MARGIN - TALLEST
    assert all(y + line.height <= PAGE_HEIGHT - MARGIN + 0.01 for _, y, line in panel.lines)
    assert all(y >= panel.top for _, y, _ in panel.lines)


@pytest.mark.parametrize("wheel", [year_2027(), heavy()])
def test_no_heading_ends_a_column(wheel: Wheel) -> None:
    lines = set_panel(wheel).lines
    headings = [(x, y) for x, y, line in lines if line.rule]
    assert headings
    for column, height in headings:
        assert any(x == column and y > height and line.entries for x, y, line in lines)


def test_few_meetings_are_set_large_and_many_small() -> None:
    assert set_panel(small()).size > set_panel(year_2027()).size > set_panel(heavy()).size >= 6.2


def test_what_is_cut_and_what_is_kept_add_up() -> None:
    body = WheelBody("d", "Styringsdialog", "D", 1, "dialogue")
    meetings = tuple(
        WheelMeeting("d", date(2027, 9, 1) + timedelta(k % 90), 540, f"AB {k}") for k in range(900)
    )
    panel = set_panel(Wheel("", 2027, date(2027, 1, 1), date(2027, 12, 31), (body,), meetings, ()))
    told = sum(line.entries for _, _, line in panel.lines)
    assert told + panel.cut == 900 + 1  # and the body itself
    assert _columns(panel)[-1][-1] == f"+ {panel.cut} flere, som her ikke er plads til"


def test_a_hundred_dialogues_have_plain_numbers() -> None:
    lines = [line for _, _, line in set_panel(heavy()).lines]
    assert not any(line.number for line in lines)
    assert any(line.runs and line.runs[0].text == "160" for line in lines)


def test_two_campaigns_are_told_apart_in_the_list() -> None:
    more = WheelBody("d2", "Opfølgning", "D2", 3, "dialogue")
    wheel = year_2027()
    extra = WheelMeeting("d2", date(2027, 2, 2), 600, "AB Brønshøj", "om henlæggelser")
    words = [
        w
        for column in _columns(
            set_panel(replace(wheel, bodies=(*wheel.bodies, more), meetings=(*wheel.meetings, extra)))
        )
        for w in column
    ]
    assert "Styringsdialog og Opfølgning" in words
    assert "2. feb. 10.00 D2: AB Brønshøj" in words
    assert "8. sep. 10.00 D: AB Brønshøj" in words
    assert "om henlæggelser" in words


def test_given_dates_are_told_month_by_month() -> None:
    words = [w for column in _columns(set_panel(year_2027("en"))) for w in column]
    at = words.index("TMU Teknik- og Miljøudvalget 19")
    assert words[at + 1].startswith("18 Jan · 1, 22 Feb · 8 Mar · 5, 26 Apr")


def test_a_long_title_is_set_smaller_before_it_is_broken() -> None:
    wheel = year_2027()
    (title, days), _ = set_heading(wheel)
    assert title[2].runs[0].text == wheel.title
    assert days[2].runs[0].text == "1. januar 2027 – 31. marts 2028"
    longer = replace(wheel, title=wheel.title + " og med Borgerrepræsentationen i Københavns Kommune")
    first, second, _ = set_heading(longer)[0]
    assert f"{first[2].runs[0].text} {second[2].runs[0].text}" == longer.title
    assert first[2].runs[0].size < title[2].runs[0].size
