"""Rules are written in the words of the file: weekday names, hours, moments, Danish dates."""

from datetime import date
from typing import Any

import pytest

from tests.scheduler.year_file.small_year import Years


def last_rule(years: Years, text: str) -> Any:
    years.files["aarshjul.toml"] += f'\n[[rule]]\nid = "ny"\n{text}\n'
    return next(rule for rule in years.read().rules if rule.id == "ny")


def test_preferred_time(years: Years) -> None:
    days = "weekdays = { fredag = 2, monday = 1 }"
    rule = last_rule(years, f'type = "preferred_time"\nmeetings = ["br"]\n{days}\nhours = "10:00-14:00"')
    assert (rule.weekdays, rule.hours) == ({5: 2, 1: 1}, (600, 840))


@pytest.mark.parametrize("at", ['"2027-10-12T10:00"', '"12-10-2027 10:00"', "2027-10-12T10:00:00"])
def test_keep(years: Years, at: str) -> None:
    rule = last_rule(years, f'type = "keep"\nmeeting = "tingbjerg"\nat = {at}\ntier = 3\nweight = 7')
    assert (rule.day, rule.minute, rule.tier, rule.weight) == (date(2027, 10, 12), 600, 3, 7)


@pytest.mark.parametrize("day", ["2027-06-01", '"2027-06-01"', '"01-06-2027"', '"1.6.2027"'])
def test_dates(years: Years, day: str) -> None:
    text = f'type = "route"\nitem = "X"\nthrough = ["styregruppe"]\nready = {day}\ndone_by = {day}'
    rule = last_rule(years, text)
    assert (rule.ready, rule.done_by) == (date(2027, 6, 1), date(2027, 6, 1))


@pytest.mark.parametrize(
    ("text", "where", "code"),
    [
        ('type = "keep"\nmeeting = "br"\nat = "i morgen"', "at", "bad-date"),
        ('type = "preferred_time"\nhours = "formiddag"', "hours", "bad-hours"),
        ('type = "preferred_time"\nweekdays = { lørdag = 1 }', "weekdays", "toml-syntax"),
        ('type = "preferred_time"\nweekdays = { "lørdag" = 1 }', "weekdays", "not-one-of"),
        ('type = "max_load"\nmost = 0', "most", "bad-number"),
        ('type = "spacing"\nmeetings = "br"\nleats = 3', "leats", "unknown-key"),
        ('type = "route"\nthrough = ["br"]', "item", "missing-key"),
        ('type = "together"\nmeetings = "styringsdialog"', "meetings", "wrong-type"),
        ('type = "chair_turns"\nmeetings = ["styregrupen"]', "meetings", "unknown-series"),
    ],
)
def test_what_cannot_be_read_is_a_fault_at_its_key(years: Years, text: str, where: str, code: str) -> None:
    years.files["aarshjul.toml"] += f'\n[[rule]]\nid = "ny"\n{text}\n'
    (fault,) = years.faults()
    assert fault.code == code
    assert where in fault.where or code == "toml-syntax"


def test_a_written_chair_turns_replaces_the_implied_one(years: Years) -> None:
    assert [rule.id for rule in years.read().rules if getattr(rule, "type", "") == "chair_turns"] == [
        "styregruppe-formandskab"
    ]
    years.files["aarshjul.toml"] += '\n[[rule]]\nid = "t"\ntype = "chair_turns"\nmeetings = ["styregruppe"]\n'
    assert [rule.id for rule in years.read().rules if getattr(rule, "type", "") == "chair_turns"] == ["t"]


def test_a_type_that_is_none_is_found_by_its_name(years: Years) -> None:
    years.files["aarshjul.toml"] += '\n[[rule]]\nid = "ny"\ntype = "window"\n'
    (fault,) = years.faults()
    assert (fault.where, fault.found) == ("rule ny > type", '"window"')
