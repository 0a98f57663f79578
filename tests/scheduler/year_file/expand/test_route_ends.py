"""A route of another year, or one that ends before it begins, is a fault at the date that is wrong."""

import pytest

from tests.scheduler.year_file.conftest import years as years
from tests.scheduler.year_file.small_year import Years

ROUTE = '\n[[rule]]\nid = "ny"\ntype = "route"\nitem = "X"\nthrough = ["styregruppe"]\n'


@pytest.mark.parametrize(
    ("dates", "where", "code", "allowed"),
    [
        (
            'done_by = "30-06-2026"',
            "done_by",
            "route-outside-horizon",
            "fredag den 1. januar 2027 eller senere",
        ),
        ('ready = "2029-01-01"', "ready", "route-outside-horizon", "eller før"),
        ('ready = "2027-05-01"\ndone_by = "2027-04-01"', "done_by", "backwards", "1. maj 2027 eller senere"),
    ],
)
def test_a_date_that_no_meeting_can_keep(
    years: Years, dates: str, where: str, code: str, allowed: str
) -> None:
    years.files["aarshjul.toml"] += ROUTE + dates
    (fault,) = years.faults()
    assert (fault.code, fault.where.split(" > ")[-1]) == (code, where)
    assert allowed in fault.allowed.da


def test_the_first_and_the_last_day_will_do(years: Years) -> None:
    years.files["aarshjul.toml"] += ROUTE + 'ready = "2027-01-01"\ndone_by = "2027-12-31"'
    assert "ny" in {rule.id for rule in years.read().rules}
