"""A programme as a wheel."""

from dataclasses import replace
from datetime import date

from calendars.meetings import Series
from calendars.wheel import render_wheel
from calendars.wheel_data import WheelPeriod
from calendars.year_wheel import year_wheel
from tests.calendars.programmes import programme

WHEEL = year_wheel(programme())


def test_every_meeting_that_is_held_is_on_the_wheel_once() -> None:
    assert len(WHEEL.drawn("body", "area", "dialogue")) == len(programme().held) - 2
    assert date(2027, 2, 22) not in {meeting.day for meeting in WHEEL.meetings}  # the dropped one's window


def test_given_dates_and_days_of_making_public_are_ticks() -> None:
    assert [(one.day, one.title) for one in WHEEL.drawn("given")] == [
        (date(2027, 3, 18), "Borgerrepræsentationen"),
        (date(2027, 9, 15), "Evaluering af styringsdialogen 2026"),
        (date(2027, 12, 9), "Borgerrepræsentationen"),
        (date(2027, 12, 10), "Hovedaftale med BL"),
    ]


def test_dialogues_carry_the_organisations_name() -> None:
    assert [one.title for one in WHEEL.drawn("dialogue")] == ["Nordbo", "Sydbo"]


def test_codes_are_short_told_from_the_name_and_nobody_elses() -> None:
    codes = {body.id: body.code for body in WHEEL.bodies}
    assert codes == {
        "styregruppe": "TS", "samarbejdsforum": "SAM", "nordbyen": "ON", "styringsdialog": "STY", "br": "BR",
        "+": "OFF",
    }  # fmt: skip
    twins = {**programme().series, "nordbyen": Series("nordbyen", "Samråd", "area")}
    codes = {body.id: body.code for body in year_wheel(replace(programme(), series=twins)).bodies}
    assert (codes["samarbejdsforum"], codes["nordbyen"]) == ("SAM", "SAM2")


def test_a_body_without_meetings_is_left_out() -> None:
    empty = {**programme().series, "tom": Series("tom", "Tomt udvalg", "body", 1)}
    assert "tom" not in {body.id for body in year_wheel(replace(programme(), series=empty)).bodies}


def test_a_body_without_level_lies_outside_the_others() -> None:
    plain = {
        key: replace(one, level=None if key == "styregruppe" else one.level)
        for key, one in programme().series.items()
    }
    levels = {body.id: body.level for body in year_wheel(replace(programme(), series=plain)).bodies}
    assert levels["styregruppe"] == 4


def test_no_level_is_named_that_the_year_file_does_not_give() -> None:
    plain = {key: replace(one, level=None) for key, one in programme().series.items()}
    drawn = render_wheel(year_wheel(replace(programme(), series=plain)))
    assert "Niveau" not in drawn
    assert ">Organer<" in drawn


def test_closed_days_and_the_holidays_no_weekend_hides_are_periods() -> None:
    assert WheelPeriod(date(2027, 12, 24), date(2027, 12, 24), "Juleaftensdag") in WHEEL.periods
    days = {period.first for period in WHEEL.periods}
    assert {date(2027, 3, 26), date(2027, 5, 6), date(2027, 1, 1)} <= days
    assert date(2027, 12, 25) not in days  # a Saturday
    assert (
        next(p.name for p in year_wheel(programme(), "en").periods if p.first == date(2027, 3, 26))
        == "Good Friday"
    )


def test_it_draws_to_the_same_bytes() -> None:
    assert render_wheel(WHEEL) == render_wheel(year_wheel(programme()))
    assert "Den Tværkommunale" in render_wheel(WHEEL)
